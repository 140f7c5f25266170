//! Here live the widgets: labels, ids, focus, and the states a control can be in.
//! It may use leptos, `web::focus` and `web::controls`.
//! It never knows what is being asked: no words of its own, no item, no gap, no desk.
//! Start reading at `field_id`, then `radios`.

mod back_link;
mod button;
mod button_link;
mod checkbox;
mod date_input;
mod error_message;
mod field;
mod field_id;
mod hint;
mod icon;
mod link;
mod notice;
mod page_heading;
mod radios;
mod select;
mod skip_link;
mod tag;
mod text_area;
mod text_input;

pub use back_link::BackLink;
pub use button::{Button, ButtonKind};
pub use button_link::ButtonLink;
pub use checkbox::Checkbox;
pub use date_input::DateInput;
pub use error_message::ErrorMessage;
pub use field_id::FieldId;
pub use hint::Hint;
pub use icon::{Icon, IconKind};
pub use link::Link;
pub use notice::{Notice, NoticeKind};
pub use page_heading::PageHeading;
pub use radios::{RadioOption, Radios};
pub use select::Select;
pub use skip_link::SkipLink;
pub use tag::{Tag, TagKind};
pub use text_area::TextArea;
pub use text_input::{FieldWidth, TextInput};
