//! Here live pieces that several pages show alike: an item's badges, what it rests on, the slips in a form.
//! It may use: ui, words, documents, domain.
//! It never knows on which page it stands; of the desk it asks files only.
//! Start reading at `item.rs`.

mod content;
mod form;
mod hosted_shelf;
mod item;
mod office_button;
mod office_words;
mod opened_row;
mod replaced;
mod sheet;
mod sheet_ends;
mod slips;
mod workbooks;

pub use content::content;
pub use form::Form;
pub use hosted_shelf::hosted_shelf;
pub use item::{citations, item_badges, standard_badge};
pub use office_button::{OfficeButton, Wanted};
pub use opened_row::{ClosedRow, opened_row};
pub use replaced::replaced_line;
pub use sheet::sheet;
pub use slips::Slips;
pub use workbooks::{rows_of_file, workbook_of};
