//! Sentences of the room `my_data`.

/// Its sentences.
#[derive(Debug)]
pub struct MyData {
    pub title: &'static str,
}

/// Vietnamese.
pub const VI: MyData = MyData { title: "" };

/// English.
pub const EN: MyData = MyData { title: "" };
