//! Answers and decisions as saved. Keys are short because an answer is written on every click.

use serde_json::Value;

use super::fields::{Fields, Read, needed, one_of};
use super::overlay::Shape;
use super::problem::{Problem, ProblemKind};
use super::writing::Written;
use crate::domain::answer::{Answer, Choice};
use crate::domain::assessment::Decision;

pub(super) static ANSWER: Shape =
    Shape { keys: &["p", "na", "w", "n", "e", "i", "f", "fl"], inner: &[], identity: "" };

pub(super) static DECISION: Shape = Shape { keys: &["do", "why"], inner: &[], identity: "" };

pub(super) fn value_of_answer(answer: &Answer) -> Value {
    let written = match &answer.choice {
        Some(Choice::Point(value)) => Written::default().always("p", *value),
        Some(Choice::NotApplicable(reason)) => Written::default().always("na", reason.as_str()),
        Some(Choice::Withheld) => Written::default().mark("w", true),
        None => Written::default(),
    };
    written
        .text("n", &answer.note)
        .text("e", &answer.evidence)
        .number("i", answer.importance)
        .number("f", answer.exposure)
        .mark("fl", answer.is_flagged)
        .value()
}

pub(super) fn answer(value: &Value) -> Read<Answer> {
    let fields = Fields::of(value)?;
    let choices = [
        fields.number("p", 0..=255)?.map(Choice::Point),
        fields.text("na")?.map(|reason| Choice::NotApplicable(reason.to_owned())),
        fields.number::<u8>("w", 1..=1)?.map(|_| Choice::Withheld),
    ];
    Ok(Answer {
        choice: one_of(&mut choices.into_iter().flatten())?,
        note: fields.text_or_empty("n")?,
        evidence: fields.text_or_empty("e")?,
        importance: fields.number("i", 1..=5)?,
        exposure: fields.number("f", 1..=5)?,
        is_flagged: fields.number::<u8>("fl", 1..=1)?.is_some(),
    })
}

pub(super) fn value_of_decision(decision: &Decision) -> Value {
    let (word, reason) = match decision {
        Decision::Train => ("train", None),
        Decision::Advise => ("advise", None),
        Decision::Raise => ("raise", None),
        Decision::Accept(reason) => ("accept", Some(reason.as_str())),
        Decision::Done => ("done", None),
    };
    Written::default().always("do", word).word("why", reason).value()
}

pub(super) fn decision(value: &Value) -> Read<Decision> {
    let fields = Fields::of(value)?;
    Ok(match needed("do", fields.text("do"))? {
        "train" => Decision::Train,
        "advise" => Decision::Advise,
        "raise" => Decision::Raise,
        "accept" => Decision::Accept(fields.title("why")?),
        "done" => Decision::Done,
        _ => return Err(Problem::here(ProblemKind::UnknownWord).under("do")),
    })
}
