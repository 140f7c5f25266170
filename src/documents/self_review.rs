//! The worksheet for the personal review: what to think through and write, with the plan's work where it belongs.

use super::letterheads::party;
use super::outline::{Block, Outline, Signatures};
use crate::domain::plan::Plan;
use crate::words::Words;

const LINES: u8 = 5;
const FEW: u8 = 3;

/// What the worksheet is made from.
pub struct SelfReview<'a> {
    /// The plan whose goals were worked on.
    pub plan: &'a Plan,
    /// What was found wanting, one item a line; none as a rule.
    pub shortcomings: Vec<String>,
    /// Whether the parts for leaders stand in it.
    pub is_leader: bool,
    /// The year.
    pub year: i32,
    /// The language.
    pub words: &'a Words,
}

/// The worksheet as a paper.
pub fn self_review(paper: &SelfReview) -> Outline {
    let say = &paper.words.party_papers;
    let fields = say.fields.iter().map(|label| ((*label).to_owned(), None)).collect();
    let mut blocks = vec![Block::Fields(fields)];
    let mut numbers = ["I", "II", "III", "IV", "V", "VI", "VII"].into_iter();
    let mut heading =
        |text: &str| Block::Heading([numbers.next().unwrap_or_default(), ". ", text].concat());
    blocks.push(heading(say.merits));
    blocks.extend(merits(paper));
    blocks.push(heading(say.shortcomings));
    blocks.extend(shortcomings(paper));
    for title in [say.mended, say.questions, say.collective] {
        blocks.push(heading(title));
        blocks.push(Block::Lines(FEW));
        if title == say.mended {
            blocks.push(levels(paper));
        }
    }
    blocks.push(heading(say.directions));
    let goals: Vec<String> = paper
        .plan
        .goals
        .values()
        .filter(|goal| goal.is_active())
        .map(|goal| [goal.objective.trim_end_matches('.'), "."].concat())
        .collect();
    blocks.push(if goals.is_empty() { Block::Lines(LINES) } else { Block::Sentences(goals) });
    blocks.push(heading(say.own_rating));
    let ratings = || Block::Ticks(say.ratings.map(str::to_owned).into());
    for (number, title) in (1..).zip([say.as_official, say.as_member]) {
        blocks.push(Block::Subheading((say.part_number)(number, title)));
        blocks.push(ratings());
    }
    blocks.push(Block::Signatures(Signatures {
        place_and_day: String::new(),
        signers: vec![String::new(), say.reviewer.into()],
        how: say.sign_here.into(),
    }));
    Outline {
        title: say.review_title.into(),
        subject: (say.review_subject)(paper.year),
        note: say.review_note.into(),
        blocks,
        ..Outline::default()
    }
    .under(party(paper.words, paper.year))
}

fn levels(paper: &SelfReview) -> Block {
    Block::Ticks(paper.words.party_papers.levels.map(str::to_owned).into())
}

/// Conduct and duties, more for leaders, and last how the commitment was kept: the plan knows that.
fn merits(paper: &SelfReview) -> Vec<Block> {
    let say = &paper.words.party_papers;
    let mut titles = vec![say.conduct, say.duties];
    if paper.is_leader {
        titles.extend(say.leader_parts);
    }
    let mut blocks = Vec::new();
    let mut number = 0;
    for title in titles {
        number += 1;
        blocks.push(Block::Subheading((say.part_number)(number, title)));
        blocks.extend([Block::Lines(LINES), levels(paper)]);
    }
    blocks.push(Block::Subheading((say.part_number)(number + 1, say.kept)));
    let kept: Vec<String> = paper
        .plan
        .goals
        .values()
        .map(|goal| {
            let state = paper.words.terms.progress(goal.progress).to_lowercase();
            (say.kept_line)(goal.objective.trim_end_matches('.'), &state)
        })
        .collect();
    blocks.push(if kept.is_empty() { Block::Lines(FEW) } else { Block::Sentences(kept) });
    blocks
}

fn shortcomings(paper: &SelfReview) -> Vec<Block> {
    let say = &paper.words.party_papers;
    let found = if paper.shortcomings.is_empty() {
        Block::Lines(LINES)
    } else {
        Block::Sentences(paper.shortcomings.clone())
    };
    vec![
        Block::Subheading((say.part_number)(1, say.shortcoming)),
        found,
        Block::Subheading((say.part_number)(2, say.reasons)),
        Block::Lines(FEW),
    ]
}
