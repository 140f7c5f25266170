//! The properties of a paragraph in the order the format wants; docx-rs writes them as they come.

/// In this order (ECMA-376, part 1, 17.3.1.26), as far as papers of ours have them.
const ORDER: [&str; 12] = [
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "widowControl",
    "numPr",
    "pBdr",
    "tabs",
    "spacing",
    "ind",
    "jc",
    "rPr",
];
const BEGIN: &str = "<w:pPr>";
const END: &str = "</w:pPr>";

/// The text with the properties of every paragraph in order; one that is not understood stays as it is.
pub fn ordered(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut pieces = text.split(BEGIN);
    made.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        made.push_str(BEGIN);
        match piece.split_once(END).and_then(|(inside, after)| Some((children(inside)?, after))) {
            Some((mut inside, after)) => {
                inside.sort_by_key(|(name, _)| ORDER.iter().position(|known| known == name));
                for (_, child) in inside {
                    made.push_str(child);
                }
                made.push_str(END);
                made.push_str(after);
            }
            None => made.push_str(piece),
        }
    }
    made
}

/// Each child with its name; nothing when there is a stranger among them.
fn children(mut inside: &str) -> Option<Vec<(&str, &str)>> {
    let mut found = Vec::new();
    while !inside.is_empty() {
        let name = inside.strip_prefix("<w:")?.split([' ', '/', '>']).next()?;
        ORDER.contains(&name).then_some(())?;
        let tag = inside.find('>')? + 1;
        let is_empty = inside.get(..tag)?.ends_with("/>");
        let end = format!("</w:{name}>");
        let length = if is_empty { tag } else { inside.find(&end)? + end.len() };
        let (child, rest) = inside.split_at_checked(length)?;
        found.push((name, child));
        inside = rest;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::ordered;

    #[test]
    fn properties_stand_in_the_order_of_the_format() {
        let text = "<w:p><w:pPr><w:rPr /><w:jc w:val=\"center\" /><w:tabs><w:tab /></w:tabs><w:spacing /></w:pPr></w:p>";
        let right = "<w:p><w:pPr><w:tabs><w:tab /></w:tabs><w:spacing /><w:jc w:val=\"center\" /><w:rPr /></w:pPr></w:p>";
        assert_eq!(ordered(text), right);
        let strange = "<w:pPr><w:rPr /><w:shd /></w:pPr>";
        assert_eq!(ordered(strange), strange);
    }
}
