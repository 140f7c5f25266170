//! The personal plan on paper (columns of method B.9.6). Levels only when asked for; notes never.

use std::sync::Arc;

use super::outline::{Block, Cell, Outline, Shape, Signatures, Table};
use crate::domain::annual::class::ContentGroup;
use crate::domain::answer::Answer;
use crate::domain::assessment::Line;
use crate::domain::id::ItemId;
use crate::domain::library::Library;
use crate::domain::plan::{Action, CIVIL_SERVANT_FLOOR, Goal, Plan};
use crate::domain::sorted::SortedMap;
use crate::domain::standard::Item;
use crate::domain::study::{GroupHours, Study, hours};
use crate::words::Words;

/// What the paper is made from.
pub struct PlanPaper<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The items of its round, for those the person wrote.
    pub lines: &'a [Line],
    /// All standards.
    pub library: &'a Library,
    /// Its courses, for the hours by content group.
    pub studies: &'a [Study],
    /// The answers whose levels are to stand on the paper; none as a rule.
    pub answers: Option<&'a SortedMap<ItemId, Answer>>,
    /// The language.
    pub words: &'a Words,
}

/// The plan as a paper.
pub fn training_plan(paper: &PlanPaper) -> Outline {
    let words = &paper.words.paper;
    let mut numbers = ["I", "II", "III", "IV"].into_iter();
    let mut heading =
        |text: &str| Block::Heading([numbers.next().unwrap_or_default(), ". ", text].concat());
    let mut blocks =
        vec![heading(words.person), Block::Fields(fields(paper)), heading(words.goals)];
    if paper.plan.goals.is_empty() {
        blocks.push(Block::Paragraph(words.no_goals.into()));
    } else {
        blocks.push(Block::Table(table(paper)));
    }
    let sentences: Vec<String> = paper
        .plan
        .goals
        .values()
        .filter(|goal| goal.has_sentence())
        .map(|goal| (words.sentence)(&goal.if_when, bare(&goal.then_do)))
        .collect();
    if !sentences.is_empty() {
        blocks.push(heading(words.sentences));
        blocks.push(Block::Sentences(sentences));
    }
    blocks.push(heading(words.load));
    blocks.push(Block::Sentences(load(paper)));
    blocks.extend(by_group(paper).map(Block::Table));
    blocks.push(Block::Signatures(Signatures {
        place_and_day: words.place_and_day.into(),
        signers: words.signers.map(str::to_owned).into(),
        how: words.sign_here.into(),
    }));
    let title = (words.title)(&years(paper.plan));
    Outline {
        title,
        note: words.suggested_form.into(),
        is_wide: true,
        blocks,
        ..Outline::default()
    }
}

/// The sentence has a full stop of its own.
fn bare(text: &str) -> &str {
    text.trim_end_matches('.')
}

fn years(plan: &Plan) -> String {
    let (from, to) = (plan.from.year(), plan.to.year());
    if from == to { from.to_string() } else { format!("{from} – {to}") }
}

/// Who the person is stays blank, to be written by hand; it is never stored.
fn fields(paper: &PlanPaper) -> Vec<(String, Option<String>)> {
    let (words, plan) = (&paper.words.paper, paper.plan);
    let (from, to) = (paper.words.day(plan.from), paper.words.day(plan.to));
    let period = (words.period.to_owned(), Some((words.period_of)(&from, &to)));
    let blank = words.person_fields.iter().map(|label| ((*label).to_owned(), None));
    blank.chain(std::iter::once(period)).collect()
}

fn table(paper: &PlanPaper) -> Table {
    let words = &paper.words.paper;
    let mut head: Vec<String> = words.heads.map(str::to_owned).into();
    if paper.answers.is_some() {
        head.insert(3, words.level_head.into());
    }
    let goals = paper.plan.goals.values().enumerate();
    let rows = goals.flat_map(|(index, goal)| goal_rows(paper, index + 1, goal)).collect();
    Table { caption: words.goals.into(), head, shapes: shapes(paper.answers.is_some()), rows }
}

/// The number narrow, goals and activities wide.
fn shapes(with_levels: bool) -> Vec<Shape> {
    let mut shapes = vec![
        Shape::marks(5),
        Shape::words(22),
        Shape::words(20),
        Shape::words(22),
        Shape::words(14),
        Shape::words(11),
        Shape::words(14),
        Shape::words(14),
        Shape::words(12),
    ];
    if with_levels {
        shapes.insert(3, Shape::words(14));
    }
    shapes
}

/// One row for each action; what belongs to the goal spans them.
fn goal_rows(paper: &PlanPaper, number: usize, goal: &Goal) -> Vec<Vec<Cell>> {
    let words = &paper.words.paper;
    let span = goal.actions.len().max(1);
    let items: Vec<Arc<Item>> = goal.items.iter().filter_map(|id| item(paper, id)).collect();
    let basis = joined(items.iter().map(|item| paper.words.basis(paper.library, item)));
    let mut first = vec![
        Cell::tall(number.to_string(), span),
        Cell::tall(goal.objective.clone(), span),
        Cell::tall(basis, span),
    ];
    if let Some(answers) = paper.answers {
        let levels = items.iter().filter_map(|item| level(paper, answers, item));
        first.push(Cell::tall(joined(levels), span));
    }
    let evidence = Cell::tall(goal.evidence.clone(), span);
    let Some((action, others)) = goal.actions.split_first() else {
        let state = paper.words.terms.progress(goal.progress);
        first.extend([Cell::plain(words.no_action), Cell::plain(""), Cell::plain("")]);
        first.extend([Cell::plain(dates(paper, goal, None)), evidence, Cell::plain(state)]);
        return vec![first];
    };
    first.extend(action_cells(paper, goal, action));
    first.extend([evidence, state(paper, action)]);
    let mut rows = vec![first];
    for action in others {
        let mut row: Vec<Cell> = action_cells(paper, goal, action).into();
        row.push(state(paper, action));
        rows.push(row);
    }
    rows
}

fn action_cells(paper: &PlanPaper, goal: &Goal, action: &Action) -> [Cell; 4] {
    [
        Cell::plain(action.title.clone()),
        Cell::plain(paper.words.terms.activity(action.kind)),
        Cell::plain(paper.words.effort(action.effort)),
        Cell::plain(dates(paper, goal, Some(action))),
    ]
}

fn state(paper: &PlanPaper, action: &Action) -> Cell {
    Cell::plain(paper.words.terms.progress(action.progress))
}

fn dates(paper: &PlanPaper, goal: &Goal, action: Option<&Action>) -> String {
    let words = &paper.words.paper;
    let end = action.and_then(|action| action.due).or(goal.due);
    let end = end.map_or_else(|| words.open_end.to_owned(), |day| paper.words.day(day));
    (words.dates)(&paper.words.day(goal.start), &end)
}

fn item(paper: &PlanPaper, id: &ItemId) -> Option<Arc<Item>> {
    let own = || paper.lines.iter().find(|line| line.item.id == *id).map(|line| &line.item);
    paper.library.item(id).or_else(own).cloned()
}

/// Where the person stands at an item, and what the target is called.
fn level(paper: &PlanPaper, answers: &SortedMap<ItemId, Answer>, item: &Item) -> Option<String> {
    let now = paper.words.choice(&item.scale, answers.get(&item.id)?.choice.as_ref()?);
    let target = item.target_point().map(|(_, point)| paper.words.text(&point.label));
    Some((paper.words.paper.level)(&now, target.unwrap_or_default()))
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    let mut found: Vec<String> = texts.collect();
    found.dedup();
    found.join("; ")
}

/// The hours by content group, groups without any left out; none before there is a course.
fn by_group(paper: &PlanPaper) -> Option<Table> {
    let (words, hours) = (&paper.words.hours, hours(paper.plan, paper.studies));
    let row = |name: &str, group: GroupHours, cell: fn(String) -> Cell| -> Vec<Cell> {
        let figures = [group.planned, group.finished, group.counted];
        let figures = figures.map(|periods| cell(paper.words.number(periods as usize)));
        std::iter::once(cell(name.to_owned())).chain(figures).collect()
    };
    let groups = ContentGroup::ALL.into_iter().zip(hours.groups);
    let some = groups.filter(|(_, group)| *group != GroupHours::default());
    let mut rows: Vec<Vec<Cell>> =
        some.map(|(group, periods)| row(words.group(group), periods, Cell::plain)).collect();
    if rows.is_empty() {
        return None;
    }
    rows.push(row(words.total, hours.total(), Cell::strong));
    let figures = [Shape::figures(14); 3];
    let shapes = std::iter::once(Shape::words(60)).chain(figures).collect();
    let head = words.heads.map(str::to_owned).into();
    Some(Table { caption: words.table.into(), head, shapes, rows })
}

fn load(paper: &PlanPaper) -> Vec<String> {
    let (words, load) = (&paper.words.paper, paper.plan.workload());
    // Where courses are kept they say it, as on the page of the hours; what has no course yet counts as planned.
    let kept = hours(paper.plan, paper.studies);
    let (periods, done) = match paper.studies {
        [] => (load.periods, load.periods_done),
        _ => (kept.in_plan(), kept.total().finished),
    };
    let mut sentences = vec![(words.periods)(periods, done)];
    match paper.plan.floor {
        Some(floor) => sentences.push((words.floor)(floor)),
        None => sentences.push(words.floor_unknown.into()),
    }
    if paper.plan.floor == Some(CIVIL_SERVANT_FLOOR) {
        sentences.push(words.floor_note.into());
    }
    if load.minutes > 0 {
        let (planned, done) =
            (paper.words.minutes(load.minutes), paper.words.minutes(load.minutes_done));
        sentences.push((words.minutes)(&planned, &done));
    }
    sentences
}
