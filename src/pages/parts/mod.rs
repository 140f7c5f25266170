//! Here live pieces that several pages show alike: an item's badges, what it rests on, the slips in a form.
//! It may use: ui, words, domain.
//! It never reads the desk or knows on which page it stands.
//! Start reading at `item.rs`.

mod content;
mod hosted_shelf;
mod item;
mod replaced;
mod slips;
mod workbooks;

pub use content::content;
pub use hosted_shelf::hosted_shelf;
pub use item::{citations, item_badges, standard_badge};
pub use replaced::replaced_line;
pub use slips::Slips;
pub use workbooks::{rows_of_file, save_workbook};
