//! JSON as this house writes it: keys in the order given, two spaces, what is short on one line. The same value always
//! gives the same bytes.

use super::letters::visible;

/// The widest object or list that stands on one line.
const WIDE: usize = 100;

/// A value to be written.
pub(super) enum Node {
    /// A text, cleaned as the reader cleans it.
    Text(String),
    /// A number or a word of JSON.
    Raw(String),
    /// A list.
    List(Vec<Node>),
    /// An object.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// A text.
    pub(super) fn text(text: &str) -> Self {
        Self::Text(visible(text).into_owned())
    }

    /// A list of texts.
    pub(super) fn texts(texts: &[String]) -> Self {
        Self::List(texts.iter().map(|text| Self::text(text)).collect())
    }

    /// The whole text, ended by a line end.
    pub(super) fn written(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Text(text) => push_quoted(out, text),
            Self::Raw(text) => out.push_str(text),
            Self::List(_) | Self::Object(_) => {
                let line = self.on_one_line();
                if depth > 0 && line.chars().count() <= WIDE {
                    out.push_str(&line);
                } else {
                    self.write_lines(out, depth + 1);
                }
            }
        }
    }

    fn write_lines(&self, out: &mut String, depth: usize) {
        let (open, close) = self.marks();
        out.push(open);
        for (index, (key, node)) in self.parts().into_iter().enumerate() {
            out.push_str(if index == 0 { "\n" } else { ",\n" });
            out.extend(std::iter::repeat_n("  ", depth));
            push_key(out, key);
            node.write(out, depth);
        }
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth - 1));
        out.push(close);
    }

    fn on_one_line(&self) -> String {
        let mut out = String::new();
        match self {
            Self::Text(text) => push_quoted(&mut out, text),
            Self::Raw(text) => out.push_str(text),
            Self::List(_) | Self::Object(_) => {
                let (open, close) = self.marks();
                out.push(open);
                for (index, (key, node)) in self.parts().into_iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { ", " });
                    push_key(&mut out, key);
                    out.push_str(&node.on_one_line());
                }
                out.push(close);
            }
        }
        out
    }

    fn marks(&self) -> (char, char) {
        if matches!(self, Self::List(_)) { ('[', ']') } else { ('{', '}') }
    }

    fn parts(&self) -> Vec<(Option<&str>, &Node)> {
        match self {
            Self::List(list) => list.iter().map(|node| (None, node)).collect(),
            Self::Object(object) => {
                object.iter().map(|(key, node)| (Some(key.as_str()), node)).collect()
            }
            _ => Vec::new(),
        }
    }
}

fn push_key(out: &mut String, key: Option<&str>) {
    if let Some(key) = key {
        push_quoted(out, key);
        out.push_str(": ");
    }
}

fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            // What the reader would drop anyway, and JSON does not allow bare.
            c if c < ' ' => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// An object being put together, key by key.
#[derive(Default)]
pub(super) struct Object(Vec<(String, Node)>);

impl Object {
    /// A key that always stands.
    pub(super) fn with(mut self, key: &str, node: Node) -> Self {
        self.0.push((key.to_owned(), node));
        self
    }

    /// A text that always stands.
    pub(super) fn text(self, key: &str, text: &str) -> Self {
        self.with(key, Node::text(text))
    }

    /// A text that stands when it says something.
    pub(super) fn text_if_any(self, key: &str, text: &str) -> Self {
        if visible(text).is_empty() { self } else { self.text(key, text) }
    }

    /// A number that stands when it was typed; what is no number stands as typed, for the reader to refuse.
    pub(super) fn number_if_any(self, key: &str, text: &str) -> Self {
        if visible(text).is_empty() { self } else { self.with(key, number(text)) }
    }

    /// A whole number.
    pub(super) fn whole(self, key: &str, number: u32) -> Self {
        self.with(key, Node::Raw(number.to_string()))
    }

    /// A list that always stands.
    pub(super) fn list<T>(self, key: &str, values: &[T], node: impl Fn(&T) -> Node) -> Self {
        self.with(key, Node::List(values.iter().map(node).collect()))
    }

    /// A list that stands when it holds something.
    pub(super) fn list_if_any<T>(self, key: &str, values: &[T], node: impl Fn(&T) -> Node) -> Self {
        if values.is_empty() { self } else { self.list(key, values, node) }
    }

    /// The whole object.
    pub(super) fn node(self) -> Node {
        Node::Object(self.0)
    }
}

/// A number as typed, with a point or a comma; else the text.
pub(super) fn number(text: &str) -> Node {
    let text = visible(text);
    let pointed = text.replace(',', ".");
    let is_plain = pointed.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    match pointed.parse::<f64>() {
        Ok(number) if is_plain && pointed.len() <= 15 => Node::Raw(number.to_string()),
        _ => Node::text(&text),
    }
}

/// A share as typed: a number, or a fraction as two.
pub(super) fn share(text: &str) -> Node {
    match text.split_once('/') {
        Some((above, below)) => Node::List(vec![number(above), number(below)]),
        None => number(text),
    }
}
