//! Plans and their goals as saved.

use serde_json::Value;

use super::fields::{Fields, Read, id, needed, one_of};
use super::overlay::Shape;
use super::problem::{Problem, ProblemKind};
use super::spelling::{Spelled as _, unless_default};
use super::writing::Written;
use crate::domain::answer::Cause;
use crate::domain::id::{ActionId, GoalId, ItemId, PlanId, RoundId, TopicId};
use crate::domain::plan::{Action, Goal, Plan, Progress, Review};
use crate::domain::sorted::SortedMap;
use crate::domain::standard::{ActivityKind, Effort};

pub(super) static PLAN: Shape =
    Shape { keys: &["title", "round", "from", "to", "floor"], inner: &[], identity: "" };

pub(super) static GOAL: Shape = Shape {
    keys: &[
        "objective",
        "items",
        "topic",
        "cause",
        "if",
        "then",
        "evidence",
        "start",
        "due",
        "progress",
        "reviews",
        "actions",
    ],
    inner: &[("reviews", &REVIEW), ("actions", &ACTION)],
    identity: "",
};

static REVIEW: Shape = Shape { keys: &["on", "well"], inner: &[], identity: "on" };

static ACTION: Shape = Shape {
    keys: &["id", "kind", "title", "effort", "due", "progress"],
    inner: &[("effort", &EFFORT)],
    identity: "id",
};

static EFFORT: Shape = Shape { keys: &["min", "per"], inner: &[], identity: "" };

pub(super) fn value_of_plan(plan: &Plan) -> Value {
    Written::default()
        .always("title", plan.title.as_str())
        .word("round", plan.round.as_ref().map(RoundId::as_str))
        .day("from", Some(plan.from))
        .day("to", Some(plan.to))
        .number("floor", plan.floor)
        .value()
}

pub(super) fn plan(id: PlanId, value: &Value) -> Read<Plan> {
    let fields = Fields::of(value)?;
    Ok(Plan {
        id,
        title: fields.title("title")?,
        round: fields.id("round", RoundId::parse)?,
        from: needed("from", fields.day("from"))?,
        to: needed("to", fields.day("to"))?,
        floor: fields.number("floor", 0..=u64::from(u32::MAX))?,
        goals: SortedMap::new(),
    })
}

pub(super) fn value_of_goal(goal: &Goal) -> Value {
    Written::default()
        .always("objective", goal.objective.as_str())
        .list("items", goal.items.iter().map(|item| item.as_str().into()))
        .word("topic", goal.topic.as_ref().map(TopicId::as_str))
        .word("cause", goal.cause.map(Cause::word))
        .text("if", &goal.if_when)
        .text("then", &goal.then_do)
        .text("evidence", &goal.evidence)
        .day("start", Some(goal.start))
        .day("due", goal.due)
        .word("progress", unless_default(goal.progress))
        .list("reviews", goal.reviews.iter().copied().map(value_of_review))
        .list("actions", goal.actions.iter().map(value_of_action))
        .value()
}

fn value_of_review(review: Review) -> Value {
    Written::default().day("on", Some(review.on)).always("well", review.went_well).value()
}

fn value_of_action(action: &Action) -> Value {
    let effort = match action.effort {
        Effort::Minutes(minutes) => Written::default().always("min", minutes),
        Effort::Periods(periods) => Written::default().always("per", periods),
    };
    Written::default()
        .always("id", action.id.as_str())
        .always("kind", action.kind.word())
        .always("title", action.title.as_str())
        .always("effort", effort.value())
        .day("due", action.due)
        .word("progress", unless_default(action.progress))
        .value()
}

pub(super) fn goal(goal_id: GoalId, value: &Value) -> Read<Goal> {
    let fields = Fields::of(value)?;
    Ok(Goal {
        id: goal_id,
        items: fields.list("items", |value| id(value, ItemId::parse))?,
        topic: fields.id("topic", TopicId::parse)?,
        cause: fields.word("cause", Cause::from_word)?,
        objective: fields.title("objective")?,
        if_when: fields.text_or_empty("if")?,
        then_do: fields.text_or_empty("then")?,
        evidence: fields.text_or_empty("evidence")?,
        start: needed("start", fields.day("start"))?,
        due: fields.day("due")?,
        actions: fields.list("actions", action)?,
        reviews: fields.list("reviews", review)?,
        progress: progress(fields)?,
    })
}

fn action(value: &Value) -> Read<Action> {
    let fields = Fields::of(value)?;
    Ok(Action {
        id: needed("id", fields.id("id", ActionId::parse))?,
        kind: needed("kind", fields.word("kind", ActivityKind::from_word))?,
        title: fields.title("title")?,
        effort: needed("effort", fields.inner("effort", effort))?,
        due: fields.day("due")?,
        progress: progress(fields)?,
    })
}

fn effort(value: &Value) -> Read<Effort> {
    let fields = Fields::of(value)?;
    let most = u64::from(u32::MAX);
    let efforts = [
        fields.number("min", 0..=most)?.map(Effort::Minutes),
        fields.number("per", 0..=most)?.map(Effort::Periods),
    ];
    let effort = one_of(&mut efforts.into_iter().flatten())?;
    effort.ok_or_else(|| Problem::here(ProblemKind::Missing))
}

fn review(value: &Value) -> Read<Review> {
    let fields = Fields::of(value)?;
    let on = needed("on", fields.day("on"))?;
    Ok(Review { on, went_well: needed("well", fields.truth("well"))? })
}

fn progress(fields: Fields<'_>) -> Read<Progress> {
    Ok(fields.word("progress", Progress::from_word)?.unwrap_or_default())
}
