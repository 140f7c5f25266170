//! Every value of the domain that is saved, with all fields set or not, and any JSON at all.

use guong::domain::sorted::SortedMap;

use guong::domain::answer::{Answer, Cause, Choice};
use guong::domain::assessment::{Assessment, Decision, Pin};
use guong::domain::carrying::Link;
use guong::domain::checklist::{Checklist, Entry, OwnItem, Weight};
use guong::domain::day::{Day, Moment};
use guong::domain::id::{
    ActionId, ChecklistId, Flag, GoalId, ItemId, PlanId, Role, RoundId, StandardId, TopicId,
};
use guong::domain::migration::Carry;
use guong::domain::part::{Content, Part, Received};
use guong::domain::plan::{Action, Goal, Plan, Progress, Review};
use guong::domain::profile::{Position, Profile};
use guong::domain::settings::{AnswerView, Appearance, Settings};
use guong::domain::standard::{ActivityKind, Criticality, Effort, Theme};
use guong::domain::text::Lang;
use guong::storage::saved::part_of;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

/// Few short ids, so that two values often speak of the same thing; and long ones.
pub fn id<T: std::fmt::Debug + 'static>(parse: fn(&str) -> Option<T>) -> BoxedStrategy<T> {
    prop_oneof![3 => "[ab]", 1 => "[a-z0-9._-]{1,80}"]
        .prop_map(move |text| parse(&text).unwrap())
        .boxed()
}

pub fn text() -> BoxedStrategy<String> {
    prop_oneof![
        Just(String::new()),
        "\\PC{0,40}",
        vec(any::<char>(), 0..20).prop_map(String::from_iter),
        select(vec![
            "Nghĩa vụ, đạo đức, ứng xử",
            "\"quoted\" \\ and / and \\u0041",
            "one\ntwo\r\nthree\ttab\u{0}\u{1f}\u{7f}\u{2028}\u{2029}\u{feff}",
            "🪞👩🏽‍⚖️ e\u{301} é \u{10ffff}",
        ])
        .prop_map(str::to_owned),
    ]
    .boxed()
}

fn day() -> BoxedStrategy<Day> {
    (0..=3_652_058).prop_map(|days| Day::from_ymd(1, 1, 1).unwrap().plus(days)).boxed()
}

fn theme() -> BoxedStrategy<Theme> {
    (1..=Theme::COUNT).prop_map(|number| Theme::new(number).unwrap()).boxed()
}

fn progress() -> BoxedStrategy<Progress> {
    select(vec![Progress::ToDo, Progress::UnderWay, Progress::Done, Progress::Dropped]).boxed()
}

fn position() -> BoxedStrategy<Position> {
    (text(), btree_set(id(Role::parse), 0..4), btree_set(id(Flag::parse), 0..4))
        .prop_map(|(name, roles, flags)| Position {
            name,
            roles: roles.into_iter().collect(),
            flags: flags.into_iter().collect(),
        })
        .boxed()
}

fn profile() -> BoxedStrategy<Profile> {
    (position(), vec(position(), 0..3))
        .prop_map(|(joined, positions)| Profile {
            roles: joined.roles,
            flags: joined.flags,
            positions,
        })
        .boxed()
}

fn settings() -> BoxedStrategy<Settings> {
    (
        select(vec![Lang::Vi, Lang::En]),
        select(vec![Appearance::Auto, Appearance::Light, Appearance::Dark]),
        select(vec![AnswerView::Auto, AnswerView::Focus, AnswerView::List]),
        any::<bool>(),
        (of(any::<u64>().prop_map(Moment)), text()),
        (0..=240_u8, any::<bool>(), any::<bool>()),
    )
        .prop_map(|(lang, appearance, view, has_shortcuts, backed_up, privacy)| Settings {
            lang,
            appearance,
            view,
            has_shortcuts,
            backed_up: backed_up.0,
            backup_name: backed_up.1,
            lock_after: privacy.0,
            locks_when_hidden: privacy.1,
            has_quick_hide: privacy.2,
        })
        .boxed()
}

fn checklist(list_id: impl Strategy<Value = ChecklistId>) -> impl Strategy<Value = Checklist> {
    let weight = prop_oneof![Just(100), 10..=1000_u16];
    let weight = weight.prop_map(|hundredths| Weight::from_hundredths(hundredths).unwrap());
    let entry = (id(ItemId::parse), weight, text());
    let entry =
        entry.prop_map(|(item, weight, weight_reason)| Entry { item, weight, weight_reason });
    let criticality = select(vec![
        Criticality::Aspirational,
        Criticality::Normal,
        Criticality::Major,
        Criticality::Critical,
    ]);
    let own = (id(ItemId::parse), text(), theme(), criticality);
    let own =
        own.prop_map(|(id, text, theme, criticality)| OwnItem { id, text, theme, criticality });
    (list_id, text(), vec(entry, 0..5), vec(own, 0..4), btree_map(theme(), 0..=100_u8, 0..4))
        .prop_map(|(id, title, entries, own_items, theme_shares)| Checklist {
            id,
            title,
            entries,
            own_items,
            theme_shares: theme_shares.into_iter().collect(),
        })
}

fn round() -> BoxedStrategy<Assessment> {
    let pin =
        (id(StandardId::parse), text()).prop_map(|(standard, version)| Pin { standard, version });
    let list = checklist(id(ChecklistId::parse));
    let days = (day(), of(day()), of(id(RoundId::parse)));
    let carry = select(vec![Carry::Archive, Carry::Ask, Carry::Review, Carry::Keep]);
    let link = (vec(id(ItemId::parse), 0..3), carry).prop_map(|(from, carry)| Link { from, carry });
    let links = btree_map(id(ItemId::parse), link, 0..4);
    (text(), list, vec(pin, 0..4), profile(), days, links)
        .prop_map(|(title, checklist, pins, profile, (started, closed, former), links)| {
            Assessment {
                id: RoundId::parse("the.id").unwrap(),
                title,
                checklist,
                pins,
                profile,
                started,
                closed,
                former,
                links: links.into_iter().collect(),
                answers: SortedMap::new(),
                decisions: SortedMap::new(),
            }
        })
        .boxed()
}

fn plan() -> BoxedStrategy<Plan> {
    (text(), of(id(RoundId::parse)), day(), day(), of(any::<u32>()))
        .prop_map(|(title, round, from, to, floor)| Plan {
            id: PlanId::parse("the.id").unwrap(),
            title,
            round,
            from,
            to,
            floor,
            goals: SortedMap::new(),
        })
        .boxed()
}

fn action() -> impl Strategy<Value = Action> {
    let kind = select(vec![
        ActivityKind::Experience,
        ActivityKind::Social,
        ActivityKind::Formal,
        ActivityKind::SelfStudy,
    ]);
    let effort =
        prop_oneof![any::<u32>().prop_map(Effort::Minutes), any::<u32>().prop_map(Effort::Periods)];
    (id(ActionId::parse), kind, text(), effort, of(day()), progress()).prop_map(
        |(id, kind, title, effort, due, progress)| Action {
            id,
            kind,
            title,
            effort,
            due,
            progress,
        },
    )
}

fn goal() -> BoxedStrategy<Goal> {
    let review = (day(), any::<bool>()).prop_map(|(on, went_well)| Review { on, went_well });
    let about =
        (vec(id(ItemId::parse), 0..4), of(id(TopicId::parse)), of(select(Cause::ALL.to_vec())));
    let texts = (text(), text(), text(), text());
    (about, texts, day(), of(day()), vec(action(), 0..4), vec(review, 0..4), progress())
        .prop_map(|(about, texts, start, due, actions, reviews, progress)| Goal {
            id: GoalId::parse("the.id").unwrap(),
            items: about.0,
            topic: about.1,
            cause: about.2,
            objective: texts.0,
            if_when: texts.1,
            then_do: texts.2,
            evidence: texts.3,
            start,
            due,
            actions,
            reviews,
            progress,
        })
        .boxed()
}

fn answer() -> BoxedStrategy<Answer> {
    let choice = prop_oneof![
        any::<u8>().prop_map(Choice::Point),
        text().prop_map(Choice::NotApplicable),
        Just(Choice::Withheld),
    ];
    (of(choice), text(), text(), of(1..=5_u8), of(1..=5_u8), any::<bool>())
        .prop_map(|(choice, note, evidence, importance, exposure, is_flagged)| Answer {
            choice,
            note,
            evidence,
            importance,
            exposure,
            is_flagged,
        })
        .boxed()
}

fn decision() -> BoxedStrategy<Decision> {
    prop_oneof![
        select(vec![Decision::Train, Decision::Advise, Decision::Raise, Decision::Done]),
        text().prop_map(Decision::Accept),
    ]
    .boxed()
}

pub fn contents() -> Vec<(&'static str, BoxedStrategy<Content>)> {
    let own_id = Just(ChecklistId::parse("the.id").unwrap());
    let received =
        (text(), text()).prop_map(|(text, origin)| Content::Standard(Received { text, origin }));
    vec![
        ("profile", profile().prop_map(Content::Profile).boxed()),
        ("settings", settings().prop_map(Content::Settings).boxed()),
        ("std/s", received.clone().boxed()),
        ("ed/s/1.0.0", received.clone().boxed()),
        ("mig/v-1", received.boxed()),
        ("draft/s", text().prop_map(Content::Draft).boxed()),
        ("di/s/s.1", text().prop_map(Content::DraftItem).boxed()),
        ("list/the.id", checklist(own_id).prop_map(Content::Checklist).boxed()),
        ("round/the.id", round().prop_map(|round| Content::Round(Box::new(round))).boxed()),
        ("plan/the.id", plan().prop_map(Content::Plan).boxed()),
        ("a/r/i", answer().prop_map(Content::Answer).boxed()),
        ("d/r/i", decision().prop_map(Content::Decision).boxed()),
        ("g/p/the.id", goal().prop_map(|goal| Content::Goal(Box::new(goal))).boxed()),
    ]
}

/// A part with two contents for it.
pub fn saved() -> impl Strategy<Value = (Part, Content, Content)> {
    let kinds = contents().into_iter().map(|(path, content)| {
        let part = Just(part_of(path).unwrap());
        (part, content.clone(), content).boxed()
    });
    proptest::strategy::Union::new(kinds)
}

pub fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        let key = prop_oneof![select(KEYS.to_vec()).prop_map(str::to_owned), text()];
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            btree_map(key, inner, 0..8).prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

const KEYS: [&str; 24] = [
    "p", "na", "w", "n", "e", "i", "f", "fl", "do", "why", "title", "items", "item", "own",
    "shares", "weight", "list", "id", "started", "actions", "effort", "min", "on", "roles",
];
