//! The texts of version 1, as people have them in their browsers. If one of these tests fails, fix the code, never the file.

use std::collections::BTreeMap;

use guong::domain::answer::{Answer, Cause, Choice};
use guong::domain::assessment::Decision;
use guong::domain::checklist::Entry;
use guong::domain::day::{Day, Moment};
use guong::domain::id::{ItemId, Role, RoundId};
use guong::domain::migration::Carry;
use guong::domain::part::Content;
use guong::domain::plan::{Progress, Review};
use guong::domain::settings::{AnswerView, Appearance, Settings};
use guong::domain::standard::{ActivityKind, Criticality, Effort, Theme};
use guong::domain::text::Lang;
use guong::storage::saved::{content_of, path_of, text_of};

use super::part;

pub fn frozen() -> BTreeMap<String, BTreeMap<String, String>> {
    serde_json::from_str(include_str!("../frozen/parts-v1.json")).unwrap()
}

#[test]
fn version_1_reads_for_ever_and_is_written_the_same() {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for (path, text) in frozen().values().flatten() {
        *kinds.entry(path.split('/').next().unwrap().to_owned()).or_default() += 1;
        let part = part(path);
        assert_eq!(path_of(&part), *path);
        let content =
            content_of(&part, text).unwrap_or_else(|problem| panic!("{path}: {problem:?}"));
        assert_eq!(text_of(&content, None), *text, "{path}");
        assert_eq!(text_of(&content, Some(text)), *text, "{path}");
    }
    assert_eq!(kinds.len(), 9);
    assert!(kinds.values().all(|count| *count >= 2), "{kinds:?}");
}

/// Former editions, what replaced what, and rounds that were taken over; frozen on 22 November 2026.
#[test]
fn editions_of_version_1_read_for_ever_and_are_written_the_same() {
    let file = include_str!("../frozen/parts-v1-editions.json");
    let all: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(file).unwrap();
    for (path, text) in all.values().flatten() {
        let part = part(path);
        assert_eq!(path_of(&part), *path);
        let content =
            content_of(&part, text).unwrap_or_else(|problem| panic!("{path}: {problem:?}"));
        assert_eq!(text_of(&content, None), *text, "{path}");
    }
    let path = "round/r-20270701-0002";
    let Content::Round(round) = content_of(&part(path), &all["successor"][path]).unwrap() else {
        panic!()
    };
    let link = round.links.get(&ItemId::parse("x.6a").unwrap()).unwrap();
    assert_eq!((link.from.len(), link.carry), (1, Carry::Ask));
    assert_eq!(round.links.len(), 4);
}

fn read(workspace: &str, path: &str) -> Content {
    content_of(&part(path), &frozen()[workspace][path]).unwrap()
}

fn date(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn version_1_means_what_it_always_meant() {
    let Content::Settings(settings) = read("full", "settings") else { panic!() };
    assert_eq!(
        settings,
        Settings {
            lang: Lang::En,
            appearance: Appearance::Dark,
            view: AnswerView::Focus,
            has_shortcuts: false,
            backed_up: Some(Moment(1_795_312_800_123)),
            ..Settings::default()
        }
    );
    assert_eq!(read("bare", "settings"), Content::Settings(Settings::default()));
    let Content::Profile(profile) = read("full", "profile") else { panic!() };
    assert!(profile.roles.contains(&Role::parse("cong_chuc").unwrap()));
    assert_eq!((profile.roles.len(), profile.flags.len()), (2, 3));
    let Content::Standard(received) = read("full", "std/x.quy-che-ubnd-phuong") else { panic!() };
    assert_eq!(received.origin, "quy-che (bản 3).json");
    assert!(received.text.starts_with("{\n  \"format\"") && received.text.ends_with("}\n"));

    let Content::Round(round) = read("full", "round/r-20261201-0001") else { panic!() };
    let Content::Checklist(list) = read("full", "list/l-20261122-ab12") else { panic!() };
    assert_eq!(round.checklist, list);
    assert_eq!(
        (round.id.as_str(), round.title.as_str()),
        ("r-20261201-0001", "Lượt cuối năm 2026 🪞")
    );
    assert_eq!((round.started, round.closed), (date("2026-12-01"), Some(date("2026-12-15"))));
    assert_eq!(round.former, RoundId::parse("r-20260601-zz"));
    assert_eq!(round.profile, profile);
    assert_eq!(round.pins[1].version, "1.0.0-rc.2+bản.vá");
    assert_eq!((list.entries.len(), list.own_items.len()), (36, 4));
    assert_eq!(list.entries[7].weight.hundredths(), 10);
    assert_eq!(list.entries[7].weight_reason, "hiếm khi gặp\n– nhưng vẫn giữ");
    assert_eq!(list.entries[1], Entry::plain(ItemId::parse("lcbcc-2025.6-2").unwrap()));
    assert_eq!(list.own_items[2].criticality, Criticality::Critical);
    assert_eq!(list.theme_shares.get(&Theme::new(10).unwrap()), Some(&39));

    let Content::Answer(answer) = read("full", "a/r-20261201-0001/lcbcc-2025.6-2") else {
        panic!()
    };
    assert_eq!(answer.choice, Some(Choice::Point(0)));
    assert_eq!((answer.importance, answer.exposure, answer.is_flagged), (Some(5), Some(1), true));
    assert_eq!(answer.evidence, "Tủ 3, ngăn 2, tệp \"2026/11\"");
    let Content::Answer(answer) = read("full", "a/r-20261201-0001/lcbcc-2025.6-phap-luat") else {
        panic!()
    };
    assert_eq!(answer, Answer { choice: Some(Choice::Withheld), ..Answer::default() });
    let accept = read("full", "d/r-20261201-0001/lcbcc-2025.7-5");
    let reason = "Cơ quan chưa có kênh tiếp nhận; \"đã báo\" ngày 3/12";
    assert_eq!(accept, Content::Decision(Decision::Accept(reason.into())));

    let Content::Plan(plan) = read("full", "plan/p-2027") else { panic!() };
    assert_eq!((plan.floor, plan.to), (Some(40), date("2027-12-31")));
    let Content::Goal(goal) = read("full", "g/p-2027/g1") else { panic!() };
    assert_eq!((goal.cause, goal.progress), (Some(Cause::UnclearRule), Progress::UnderWay));
    assert_eq!(goal.actions[1].effort, Effort::Periods(4));
    assert_eq!(goal.actions[3].effort, Effort::Minutes(u32::MAX));
    assert_eq!(goal.actions[0].kind, ActivityKind::SelfStudy);
    assert_eq!(goal.reviews[1], Review { on: date("2027-01-08"), went_well: false });
    assert_eq!(goal.then_do, "thì tôi chỉ đúng nơi và gọi trước giúp họ");
}

/// Standards being written, as people have them in their browsers.
#[test]
fn drafts_of_version_1_read_for_ever_and_are_written_the_same() {
    use guong::catalogue::draft_reading::{read_draft, read_item};

    let all: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../frozen/drafts-v1.json")).unwrap();
    for (path, text) in &all {
        let part = part(path);
        assert_eq!(path_of(&part), *path);
        let content = content_of(&part, text).unwrap();
        assert_eq!(text_of(&content, None), *text, "{path}");
        match content {
            Content::Draft(head) => {
                let draft = read_draft(&head).unwrap();
                assert_eq!(draft.title.vi, "Quy tắc của Sở A");
                assert_eq!((draft.highest_number, draft.items.len()), (2, 2));
            }
            Content::DraftItem(item) => {
                assert_eq!(read_item(&item).text.vi, "Tôi nói: “Chào bác” \\ trước.");
            }
            _ => panic!("{path}"),
        }
    }
    assert_eq!(all.len(), 2);
}
