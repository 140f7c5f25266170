//! Here live the writers and readers of file formats: escaping happens here and nowhere else.
//! It may use: the outlines and workbooks of this floor; calamine, docx-rs, rust_xlsxwriter and zip with the feature `office`.
//! It never decides what a paper says, and takes the day as an argument.
//! Start reading at `answering.rs`, where the office takes what it is asked.

#[cfg(feature = "office")]
pub mod answering;
#[cfg(feature = "office")]
pub mod docx;
#[cfg(feature = "office")]
mod package;
#[cfg(feature = "office")]
pub mod xlsx;
#[cfg(feature = "office")]
mod xlsx_formula;
#[cfg(feature = "office")]
mod xlsx_names;
#[cfg(feature = "office")]
pub mod xlsx_reading;
