//! The yearly commitment of a Party member: the Party's head, parts that are chosen, the plan's goals where they belong.

use super::letterheads::party;
use super::outline::{Block, Outline, Signatures};
use crate::domain::plan::Plan;
use crate::words::Words;

/// How many parts there are to choose from.
pub const PARTS: usize = 7;
/// The part on mending shortcomings, and the one on the plan of action, counted from 0.
const MENDING: usize = 5;
const ACTING: usize = 6;
/// Lines to write on where the plan says nothing.
const LINES: u8 = 4;

/// What the commitment is made from.
pub struct Commitment<'a> {
    /// The plan whose goals and actions it takes up.
    pub plan: &'a Plan,
    /// Which parts it has.
    pub parts: [bool; PARTS],
    /// The year.
    pub year: i32,
    /// The language.
    pub words: &'a Words,
}

/// The commitment as a paper.
pub fn commitment(paper: &Commitment) -> Outline {
    let say = &paper.words.party_papers;
    let fields = say.fields.iter().map(|label| ((*label).to_owned(), None)).collect();
    let mut blocks = vec![
        Block::Fields(fields),
        Block::Paragraph(say.opening.into()),
        Block::Paragraph(say.opening_hint.into()),
        Block::Lines(LINES),
    ];
    let chosen = paper.parts.iter().zip(say.parts).enumerate().filter(|(_, (is_on, _))| **is_on);
    for (number, (part, (_, title))) in (1..).zip(chosen) {
        blocks.push(Block::Subheading((say.part_number)(number, title)));
        let sentences = match part {
            MENDING => to_mend(paper),
            ACTING => to_do(paper),
            _ => Vec::new(),
        };
        blocks.push(if sentences.is_empty() {
            Block::Lines(LINES)
        } else {
            Block::Sentences(sentences)
        });
    }
    blocks.push(Block::Paragraph(say.closing.into()));
    blocks.push(Block::Signatures(Signatures {
        place_and_day: String::new(),
        signers: say.commitment_signers.map(str::to_owned).into(),
        how: say.sign_here.into(),
    }));
    Outline {
        title: say.commitment_title.into(),
        subject: (say.commitment_subject)(paper.year),
        blocks,
        ..Outline::default()
    }
    .under(party(paper.words, paper.year))
}

fn to_mend(paper: &Commitment) -> Vec<String> {
    let say = &paper.words.party_papers;
    let goals = paper.plan.goals.values().filter(|goal| goal.is_active());
    goals
        .map(|goal| {
            let by = paper.words.day(goal.due.unwrap_or(paper.plan.to));
            (say.to_mend)(goal.objective.trim_end_matches('.'), &by)
        })
        .collect()
}

fn to_do(paper: &Commitment) -> Vec<String> {
    use crate::domain::plan::Progress;
    let say = &paper.words.party_papers;
    let goals = paper.plan.goals.values().filter(|goal| goal.is_active());
    let open = goals.flat_map(|goal| goal.actions.iter().map(move |action| (goal, action)));
    open.filter(|(_, action)| matches!(action.progress, Progress::ToDo | Progress::UnderWay))
        .map(|(goal, action)| {
            let by = action.due.or(goal.due).unwrap_or(paper.plan.to);
            (say.to_do)(action.title.trim_end_matches('.'), &paper.words.day(by))
        })
        .collect()
}
