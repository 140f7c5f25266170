//! The summary of a self-assessment: goals always, results only when the person asks for them, notes never.

use super::outline::{Block, Cell, Outline, Shape, Signatures, Table};
use crate::domain::assessment::Assessment;
use crate::domain::library::Library;
use crate::domain::outcome::{Outcome, ThemeOutcome};
use crate::domain::plan::{Goal, Plan, Progress};
use crate::words::Words;

/// What the summary is made from.
pub struct SelfSummary<'a> {
    /// The plan that grew from the round.
    pub plan: &'a Plan,
    /// The round, for what it rests on.
    pub round: Option<&'a Assessment>,
    /// What the round comes to; none as a rule.
    pub outcome: Option<&'a Outcome>,
    /// All standards.
    pub library: &'a Library,
    /// The language.
    pub words: &'a Words,
}

/// The summary as a paper.
pub fn self_summary(paper: &SelfSummary) -> Outline {
    let (words, say) = (paper.words, &paper.words.papers);
    let mut numbers = ["I", "II", "III", "IV"].into_iter();
    let mut heading =
        |text: &str| Block::Heading([numbers.next().unwrap_or_default(), ". ", text].concat());
    let person = &words.paper;
    let blank = person.person_fields.iter().map(|label| ((*label).to_owned(), None));
    let mut blocks = vec![heading(person.person), Block::Fields(blank.collect())];
    let standards = paper.round.map(|round| standards(paper, round)).unwrap_or_default();
    if !standards.is_empty() {
        blocks.extend([heading(say.basis), Block::Sentences(standards)]);
    }
    blocks.push(heading(say.what_next));
    blocks.push(goals(paper));
    if let Some(outcome) = paper.outcome {
        blocks.push(heading(say.scores));
        blocks.push(Block::Table(scores(paper, outcome)));
        blocks.push(Block::Paragraph(say.own_use.into()));
    }
    blocks.push(Block::Signatures(Signatures {
        place_and_day: person.place_and_day.into(),
        signers: vec![String::new(), say.signer.into()],
        how: person.sign_here.into(),
    }));
    let (from, to) = (words.day(paper.plan.from), words.day(paper.plan.to));
    Outline {
        title: say.summary_title.into(),
        subject: (say.summary_subject)(&(person.dates)(&from, &to)),
        note: say.summary_note.into(),
        blocks,
        ..Outline::default()
    }
}

fn standards(paper: &SelfSummary, round: &Assessment) -> Vec<String> {
    let words = paper.words;
    let title = |pin: &crate::domain::assessment::Pin| {
        let standard = paper.library.standard(&pin.standard)?;
        Some((words.papers.standard)(words.text(&standard.title), &pin.version))
    };
    round.pins.iter().filter_map(title).collect()
}

fn goals(paper: &SelfSummary) -> Block {
    let say = &paper.words.papers;
    if paper.plan.goals.is_empty() {
        return Block::Paragraph(say.no_goals.into());
    }
    let rows = paper.plan.goals.values().filter(|goal| goal.progress != Progress::Dropped);
    Block::Table(Table {
        caption: say.what_next.into(),
        head: say.goal_heads.map(str::to_owned).into(),
        shapes: vec![Shape::marks(6), Shape::words(40), Shape::words(36), Shape::words(18)],
        rows: (1_usize..).zip(rows).map(|(number, goal)| goal_row(paper, number, goal)).collect(),
    })
}

fn goal_row(paper: &SelfSummary, number: usize, goal: &Goal) -> Vec<Cell> {
    let actions: Vec<&str> = goal.actions.iter().map(|action| action.title.as_str()).collect();
    let due = goal.due.map_or_else(String::new, |day| paper.words.day(day));
    let texts = [number.to_string(), goal.objective.clone(), actions.join("; "), due];
    texts.map(Cell::plain).into()
}

fn scores(paper: &SelfSummary, outcome: &Outcome) -> Table {
    let say = &paper.words.papers;
    let themes = (1_usize..).zip(&outcome.themes);
    Table {
        caption: say.scores.into(),
        head: say.score_heads.map(str::to_owned).into(),
        shapes: vec![
            Shape::marks(6),
            Shape::words(46),
            Shape::figures(14),
            Shape::figures(14),
            Shape::words(20),
        ],
        rows: themes.map(|(number, theme)| score_row(paper, number, theme)).collect(),
    }
}

fn score_row(paper: &SelfSummary, number: usize, theme: &ThemeOutcome) -> Vec<Cell> {
    let words = paper.words;
    let title = paper.library.theme(theme.theme);
    let title = title.map(|title| words.text(&title.short).to_owned()).unwrap_or_default();
    let (answered, items) = (theme.tally.answered(), theme.tally.items);
    let answered = [words.number(answered), "/".to_owned(), words.number(items)].concat();
    let score = theme.score().map(|score| words.percent(score));
    let score = score.unwrap_or_else(|| words.papers.no_score.to_owned());
    let band = theme.band.map(|band| words.terms.band(band).to_owned()).unwrap_or_default();
    [number.to_string(), title, answered, score, band].map(Cell::plain).into()
}
