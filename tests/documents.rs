//! Papers, against golden texts. `UPDATE_GOLDEN=1` writes them anew; the difference is the review.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use guong::documents::outline::{Block, Outline};
use guong::documents::training_plan::{PlanPaper, training_plan};
use guong::domain::annual::class::ContentGroup;
use guong::domain::answer::{Answer, Choice};
use guong::domain::assessment::Line;
use guong::domain::checklist::{OwnItem, Weight};
use guong::domain::day::Day;
use guong::domain::id::{ActionId, FileId, GoalId, ItemId, PlanId, StandardId};
use guong::domain::library::Library;
use guong::domain::plan::{Action, Goal, Plan, Progress};
use guong::domain::scale::{Point, Scale};
use guong::domain::sorted::SortedMap;
use guong::domain::source::{Citation, Confidence, Source};
use guong::domain::standard::{
    ActivityKind, Authority, Criticality, Effort, Item, Section, Standard, Status, Theme,
};
use guong::domain::study::Study;
use guong::domain::text::{Bilingual, Lang};
use guong::words::Words;

fn both(vi: &str, en: &str) -> Bilingual {
    Bilingual::new(vi, Some(en)).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn scale() -> Arc<Scale> {
    let labels = [
        ("Chưa thực hiện", "Not done yet"),
        ("Mới một phần", "Only in part"),
        ("Phần lớn", "For the most part"),
        ("Đầy đủ, nhất quán", "Fully and consistently"),
    ];
    let point = |(value, (vi, en)): (u8, &(&str, &str))| Point {
        value,
        share: f64::from(value) / 3.0,
        label: both(vi, en),
    };
    Arc::new(Scale::new("practice4", (0..).zip(labels.iter()).map(point).collect()).unwrap())
}

fn gift_item() -> Item {
    let own = OwnItem {
        id: ItemId::parse("x.gift").unwrap(),
        text: "Tôi từ chối quà không đúng quy định.".into(),
        theme: Theme::new(5).unwrap(),
        criticality: Criticality::Critical,
    };
    let mut item = own.to_item(&scale()).unwrap();
    item.standard = StandardId::parse("x");
    let citation = |source: &str, confidence| Citation {
        source: source.into(),
        locator: Some(both("Điều 22 khoản 2", "Article 22(2)")),
        confidence,
    };
    item.citations = vec![citation("law", Confidence::Reported)];
    item
}

fn library() -> Library {
    let source = Source {
        key: "law".into(),
        title: both("Luật Phòng, chống tham nhũng", "Law on Prevention of Corruption"),
        number: "36/2018/QH14".into(),
        issuer: both("Quốc hội", "National Assembly"),
        issued: None,
        url: String::new(),
        licence: String::new(),
        checked: None,
        note: None,
    };
    let standard = Standard {
        id: StandardId::parse("x").unwrap(),
        version: "1.0.0".into(),
        title: both("Luật", "Law"),
        short_title: both("Luật", "Law"),
        description: both("Luật", "Law"),
        authority: Authority::Binding,
        jurisdiction: "VN".into(),
        issuer: both("Quốc hội", "National Assembly"),
        status: Status::InForce,
        in_force_from: None,
        in_force_to: None,
        supersedes: vec![],
        superseded_by: None,
        reviewed_on: None,
        review_by: None,
        origin: None,
        sources: vec![source],
        content_licence: String::new(),
        sections: vec![Section { title: both("Quà", "Gifts"), theme: Theme::new(5).unwrap() }],
        items: vec![Arc::new(gift_item())],
        topics: vec![],
    };
    Library::new(guong::domain::library::Shared::default(), vec![standard])
}

fn own_line() -> Line {
    let own = OwnItem {
        id: ItemId::parse("own.1").unwrap(),
        text: "Tôi trả lời thư trong hai ngày.".into(),
        theme: Theme::new(10).unwrap(),
        criticality: Criticality::Normal,
    };
    Line { item: Arc::new(own.to_item(&scale()).unwrap()), weight: Weight::ONE }
}

fn action(id: &str, kind: ActivityKind, title: &str, effort: Effort, due: Option<Day>) -> Action {
    let progress = if due.is_some() { Progress::Done } else { Progress::ToDo };
    Action { id: ActionId::parse(id).unwrap(), kind, title: title.into(), effort, due, progress }
}

fn plan() -> Plan {
    let goal = |id: &str, item: &str, objective: &str| {
        let (id, items) = (GoalId::parse(id).unwrap(), vec![ItemId::parse(item).unwrap()]);
        Goal::begun(id, items, None, objective.into(), day("2026-12-01"))
    };
    let mut gifts =
        goal("g1", "x.gift", "Nêu và áp dụng đúng các bước từ chối, báo cáo, nộp lại quà");
    gifts.if_when = "có người gửi quà khi đang chờ giải quyết hồ sơ".into();
    gifts.then_do = "cảm ơn, từ chối và báo trưởng phòng trong ngày.".into();
    gifts.evidence = "Sơ đồ một trang".into();
    gifts.actions = vec![
        action(
            "a1",
            ActivityKind::Formal,
            "Chuyên đề quà tặng",
            Effort::Periods(4),
            Some(day("2026-12-15")),
        ),
        action("a2", ActivityKind::SelfStudy, "Đọc quy định", Effort::Minutes(100), None),
    ];
    let letters = goal("g2", "own.1", "Trả lời thư trong hai ngày");
    Plan {
        id: PlanId::parse("p").unwrap(),
        title: "Kế hoạch".into(),
        round: None,
        from: day("2026-11-22"),
        to: day("2027-11-21"),
        floor: Some(40),
        goals: [gifts, letters].map(|goal| (goal.id.clone(), goal)).into(),
    }
}

fn answers() -> SortedMap<ItemId, Answer> {
    let answer = Answer {
        choice: Some(Choice::Point(1)),
        note: "ghi chú riêng tư".into(),
        evidence: "chứng cứ riêng tư".into(),
        ..Answer::default()
    };
    [(ItemId::parse("x.gift").unwrap(), answer)].into()
}

/// A course that counts and one still planned, in two groups.
fn studies() -> Vec<Study> {
    let study = |id: &str, group, periods, finished: Option<&str>| {
        let (id, finished) =
            (FileId::parse(id).unwrap(), finished.map(|day| Day::parse(day).unwrap()));
        let counts = finished.is_some();
        Study { group, finished, counts, ..Study::begun(id, "Bồi dưỡng".into(), periods) }
    };
    vec![
        study("s1", ContentGroup::Politics, 16, Some("2026-12-01")),
        study("s2", ContentGroup::Technology, 8, None),
    ]
}

fn paper(plan: &Plan, lang: Lang, answers: Option<&SortedMap<ItemId, Answer>>) -> String {
    let (library, lines) = (library(), [own_line()]);
    let words = Words::of(lang);
    let studies = studies();
    plain(&training_plan(&PlanPaper {
        plan,
        lines: &lines,
        library: &library,
        studies: &studies,
        answers,
        words,
    }))
}

fn plain(outline: &Outline) -> String {
    let mut out = format!("{}\n{}\n", outline.title, outline.note);
    for block in &outline.blocks {
        out.push('\n');
        match block {
            Block::Heading(text) => writeln!(out, "# {text}").unwrap(),
            Block::Paragraph(text) => writeln!(out, "{text}").unwrap(),
            Block::Fields(fields) => fields.iter().for_each(|(label, value)| {
                writeln!(out, "{label}: {}", value.as_deref().unwrap_or("________")).unwrap();
            }),
            Block::Sentences(lines) => {
                for line in lines {
                    writeln!(out, "- {line}").unwrap();
                }
            }
            Block::Table(table) => {
                writeln!(out, "| {} |", table.head.join(" | ")).unwrap();
                for row in &table.rows {
                    let cells = row.iter().map(|cell| match cell.rows {
                        1 => cell.text.clone(),
                        rows => format!("{} (x{rows})", cell.text),
                    });
                    writeln!(out, "| {} |", cells.collect::<Vec<_>>().join(" | ")).unwrap();
                }
            }
            Block::Signatures(signatures) => {
                writeln!(out, "{}", signatures.place_and_day).unwrap();
                writeln!(out, "{} {}", signatures.signers.join(" | "), signatures.how).unwrap();
            }
            other => writeln!(out, "{other:?}").unwrap(),
        }
    }
    out
}

fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/documents").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
    }
    assert_eq!(text, fs::read_to_string(&path).unwrap_or_default(), "{name}");
}

#[test]
fn the_plan_reads_as_its_golden_text() {
    golden("training-plan.vi.txt", &paper(&plan(), Lang::Vi, None));
    golden("training-plan.en.txt", &paper(&plan(), Lang::En, None));
}

#[test]
fn with_levels_it_has_one_column_more() {
    golden("training-plan-levels.vi.txt", &paper(&plan(), Lang::Vi, Some(&answers())));
}

#[test]
fn answers_stand_on_paper_only_when_asked_for_and_notes_never() {
    let without = paper(&plan(), Lang::Vi, None);
    assert!(!without.contains("Mới một phần"));
    let with = paper(&plan(), Lang::Vi, Some(&answers()));
    assert!(with.contains("Mới một phần"));
    for text in [without, with] {
        assert!(!text.contains("riêng tư"));
    }
}

#[test]
fn an_empty_plan_still_makes_a_paper() {
    let plan = Plan { goals: SortedMap::new(), floor: None, ..plan() };
    golden("training-plan-empty.vi.txt", &paper(&plan, Lang::Vi, None));
}

#[test]
fn every_row_fills_the_table() {
    let (library, lines, plan, words) = (library(), [own_line()], plan(), Words::of(Lang::Vi));
    let outline = training_plan(&PlanPaper {
        plan: &plan,
        lines: &lines,
        library: &library,
        studies: &[],
        answers: None,
        words,
    });
    let Some(Block::Table(table)) =
        outline.blocks.iter().find(|block| matches!(block, Block::Table(_)))
    else {
        panic!("no table")
    };
    let cells: usize = table.rows.iter().flatten().map(|cell| cell.rows).sum();
    assert_eq!(cells, table.head.len() * table.rows.len());
}

#[test]
fn an_article_that_nobody_verified_is_not_printed() {
    let mut item = gift_item();
    item.citations[0].confidence = Confidence::Unverified;
    let basis = Words::of(Lang::Vi).basis(&library(), &item);
    assert_eq!(basis, "Luật Phòng, chống tham nhũng 36/2018/QH14");
}
