/// Builds the ids that tie a field to its label, hint and error, so that none can be misspelt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldId(String);

impl FieldId {
    /// A field of a form: `FieldId::new("plan", "title")` is `plan-title`.
    pub fn new(form: &str, field: &str) -> Self {
        Self(joined(form, field))
    }

    /// The bare id: of the control itself, and the name of its group.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The bare id, to be owned.
    pub fn id(&self) -> String {
        self.0.clone()
    }

    /// Where the hint stands.
    pub fn hint(&self) -> String {
        joined(&self.0, "hint")
    }

    /// Where the error message stands.
    pub fn error(&self) -> String {
        joined(&self.0, "error")
    }

    /// A further part of the field, such as the title of a dialog.
    pub fn part(&self, name: &str) -> String {
        joined(&self.0, name)
    }

    /// The id of an option: the first keeps the bare id, because the error summary links to it.
    pub fn option(&self, index: usize) -> String {
        if index == 0 { self.id() } else { joined(&self.0, &index.to_string()) }
    }

    /// Where the hint of an option stands; never the same as the hint of the whole group.
    pub fn option_hint(&self, index: usize) -> String {
        joined(&joined(&self.0, &index.to_string()), "hint")
    }

    /// Where the mark of an option stands.
    pub fn option_mark(&self, index: usize) -> String {
        joined(&joined(&self.0, &index.to_string()), "mark")
    }

    /// What `aria-describedby` must say: the hint, the error, both, or nothing.
    pub fn described_by(&self, has_hint: bool, has_error: bool) -> Option<String> {
        match (has_hint, has_error) {
            (false, false) => None,
            (true, false) => Some(self.hint()),
            (false, true) => Some(self.error()),
            (true, true) => Some([self.hint(), self.error()].join(" ")),
        }
    }
}

fn joined(left: &str, right: &str) -> String {
    [left, right].join("-")
}
