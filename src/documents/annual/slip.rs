//! The evaluation slip as a paper to hand out: the statements by object, each with the numbers to circle.

use super::roman;
use crate::documents::outline::{Block, Cell, Outline, Shape, Table};
use crate::domain::annual::slip::{Aspect, RATINGS};
use crate::words::Words;

/// The slip of a class as a paper, without a name on it.
pub fn slip(words: &Words, class: &str) -> Outline {
    let say = &words.slips;
    let fields = vec![
        (say.paper_class.to_owned(), Some(class.to_owned())),
        (say.paper_day.to_owned(), None),
    ];
    let mut questions = (1_usize..).zip(say.questions);
    let mut blocks = vec![Block::Fields(fields)];
    for (at, (aspect, count)) in Aspect::ALL.into_iter().enumerate() {
        let title = (say.aspect)(aspect);
        blocks.push(Block::Subheading([roman(at), ". ", title].concat()));
        let rows = questions.by_ref().take(count).map(|(number, text)| {
            vec![Cell::plain((say.question)(number, text)), Cell::plain(numbers())]
        });
        blocks.push(Block::Table(Table {
            caption: title.to_owned(),
            head: say.paper_heads.map(str::to_owned).into(),
            shapes: vec![Shape::words(60), Shape::marks(40)],
            rows: rows.collect(),
        }));
    }
    blocks.push(Block::Subheading(say.paper_rest.into()));
    blocks.push(Block::Lines(3));
    Outline {
        title: say.paper_title.into(),
        note: say.paper_note.into(),
        blocks,
        ..Outline::default()
    }
}

/// The numbers to circle.
fn numbers() -> String {
    let numbers: Vec<String> = RATINGS.map(|rating| rating.to_string()).collect();
    numbers.join("   ")
}
