//! What comes of an annual plan: targets in counts, slips of learners, and what was held; as typed, as counted, as saved.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use guong::domain::annual::class::{Class, Held};
use guong::domain::annual::held::HeldDraft;
use guong::domain::annual::slip::{
    Aspect, Band, NoSlip, QUESTIONS, Slip, judge, slips_of as typed_slips,
};
use guong::domain::annual::target::{
    Counted, MOST_WHOLES, Target, TargetDraft, Whole, change_of, share_of,
};
use guong::domain::figures::whole;
use guong::domain::id::{ClassId, FileId};
use guong::domain::money::Dong;
use guong::domain::ratio::{Growth, Impossible, base_of};
use guong::domain::text::Lang;
use guong::storage::saved::annual_results::{slips_of, target_of, text_of_slips, text_of_target};
use guong::words::Words;

fn id() -> FileId {
    FileId::parse("t1").unwrap()
}

fn draft(counted: Counted, actual: &str, wholes: &[(&str, &str)], wanted: &str) -> TargetDraft {
    let row =
        |at: usize| wholes.get(at).map(|(name, count)| ((*name).to_owned(), (*count).to_owned()));
    TargetDraft {
        title: "Tinh giản biên chế".into(),
        counted,
        actual: actual.into(),
        wholes: std::array::from_fn::<_, MOST_WHOLES, _>(|at| row(at).unwrap_or_default()),
        wanted: wanted.into(),
    }
}

#[test]
fn one_figure_stands_against_each_of_its_plans_with_both_numbers() {
    // The published pair: 52.34 % of the year's plan, 23.95 % of the period's, printed there as a bare "24".
    let plans = [("chỉ tiêu năm", "1.240"), ("cả giai đoạn", "2 710")];
    let target = draft(Counted::Reduced, "649", &plans, "50").finish(id()).unwrap();
    let words = Words::of(Lang::Vi);
    let shares: Vec<(String, String)> = target
        .shares()
        .into_iter()
        .map(|(whole, share)| (whole.name.clone(), words.share(share)))
        .collect();
    let expected = [("chỉ tiêu năm", "52,34%"), ("cả giai đoạn", "23,95%")];
    assert_eq!(shares, expected.map(|(name, share)| (name.to_owned(), share.to_owned())));
    let reached: Vec<Option<bool>> =
        target.shares().iter().map(|(_, share)| target.is_reached(*share)).collect();
    assert_eq!(reached, [Some(true), Some(false)]);
}

#[test]
fn a_share_just_below_what_is_wanted_is_not_reached_by_rounding() {
    // 99,996 of 100,000 is 100.00 % as printed, and not all of them.
    let all = draft(Counted::FortyPeriods, "99996", &[("", "100000")], "100").finish(id()).unwrap();
    let (_, share) = all.shares()[0];
    assert_eq!(Words::of(Lang::En).share(share), "100.00%");
    assert_eq!(all.is_reached(share), Some(false));
}

#[test]
fn what_cannot_be_is_told_at_its_field() {
    let fields = |draft: &TargetDraft| -> Vec<&str> {
        draft.finish(id()).unwrap_err().iter().map(|problem| problem.field).collect()
    };
    // More people trained than there are; the same is allowed where posts are counted.
    assert_eq!(fields(&draft(Counted::Trained, "12", &[("", "10")], "")), ["count1"]);
    assert!(draft(Counted::Reduced, "12", &[("", "10")], "").finish(id()).is_ok());
    assert_eq!(
        fields(&draft(Counted::Other, "mười", &[("", "0")], "101")),
        ["actual", "count1", "wanted"]
    );
    // Two plans without names cannot be told apart; no plan at all leaves nothing to compare with.
    assert_eq!(fields(&draft(Counted::Other, "1", &[("", "10"), ("sau", "20")], "")), ["name1"]);
    assert_eq!(fields(&draft(Counted::Other, "1", &[], "")), ["count1"]);
}

#[test]
fn numbers_are_read_as_people_type_them() {
    for (text, count) in
        [("1.240", 1_240), ("1,240", 1_240), ("57 600 000 000", 57_600_000_000), ("12288", 12_288)]
    {
        assert_eq!(whole(text), Some(count), "{text}");
    }
    for text in ["", "1.24", "1.2401", "12.34.567", "-3", "1,5", "một"] {
        assert_eq!(whole(text), None, "{text}");
    }
    let shares = [
        ("94,6", Some(9_460)),
        ("12.10 %", Some(1_210)),
        ("100", Some(10_000)),
        ("8,421", None),
        ("", None),
    ];
    for (text, share) in shares {
        assert_eq!(share_of(text), share, "{text}");
    }
    assert_eq!(change_of("+8,42"), Some(842));
    assert_eq!(change_of("−3,1"), Some(-310));
}

#[test]
fn points_and_relative_growth_are_told_apart() {
    // Published: 94.6 % (+8.42) works as points; 12.1 % "up 19.49 %" cannot, and is 10.13 % if relative.
    let now = |text| share_of(text).unwrap();
    assert_eq!(base_of(now("94,6"), Growth::Points(change_of("8,42").unwrap())), Ok(8_618));
    assert_eq!(
        base_of(now("12,1"), Growth::Points(change_of("19,49").unwrap())),
        Err(Impossible::Base(-739))
    );
    assert_eq!(base_of(now("12,1"), Growth::Relative(change_of("19,49").unwrap())), Ok(1_013));
}

#[test]
fn a_target_survives_saving_and_keeps_what_a_newer_version_wrote() {
    let target = draft(Counted::Reduced, "649", &[("năm", "1240"), ("kỳ", "2710")], "52,5")
        .finish(id())
        .unwrap();
    let text = text_of_target(&target, None);
    assert_eq!(target_of("t1", &text), Ok(target.clone()));
    assert_eq!(TargetDraft::of(&target).finish(id()), Ok(target.clone()));
    let newer = text.replacen('{', "{\"later\":[1],", 1);
    let less =
        Target { wanted: None, wholes: vec![Whole { name: String::new(), count: 5 }], ..target };
    let text = text_of_target(&less, Some(&newer));
    assert!(text.contains("\"later\":[1]"), "{text}");
    assert_eq!(target_of("t1", &text), Ok(less));
}

fn line(ratings: &[u8]) -> String {
    ratings.iter().map(u8::to_string).collect::<Vec<_>>().join(" ")
}

#[test]
fn slips_are_typed_or_pasted_all_or_none() {
    let full = line(&[8; QUESTIONS]);
    let pasted = vec!["9"; QUESTIONS].join("\t");
    let with_gap = ["\t", &vec!["7"; QUESTIONS - 1].join("\t")].concat();
    let slips = typed_slips(&[full.as_str(), "", &pasted, &with_gap].join("\n")).unwrap();
    assert_eq!(slips.len(), 3);
    assert_eq!(slips[2].0[0], None, "an empty cell is a question left out");
    let wrong = [full.as_str(), "1 2 3", &full.replacen('8', "11", 1)].join("\n");
    assert_eq!(typed_slips(&wrong), Err(vec![(2, NoSlip::Count(3)), (3, NoSlip::NotARating(1))]));
}

#[test]
fn one_question_of_twenty_may_be_left_out_and_two_make_a_slip_void() {
    let slip = |left_out: usize| {
        let mut ratings = vec![Some(8); QUESTIONS];
        ratings.iter_mut().take(left_out).for_each(|rating| *rating = None);
        Slip(ratings)
    };
    let judged = judge(&[slip(0), slip(1), slip(2)], QUESTIONS);
    assert_eq!((judged.valid, judged.void), (2, 1));
    assert_eq!(judged.index.band(), Some(Band::Excellent));
    assert_eq!(Aspect::ALL.iter().map(|(_, questions)| questions).sum::<usize>(), QUESTIONS);
}

#[test]
fn the_mean_of_an_aspect_is_over_its_own_ratings() {
    let mut ratings = [10_u8; QUESTIONS];
    ratings[..4].copy_from_slice(&[1, 2, 3, 4]);
    let judged = judge(&typed_slips(&line(&ratings)).unwrap(), QUESTIONS);
    let [(aspect, programme), (_, learners), ..] = judged.aspects();
    assert_eq!((aspect, programme.hundredths()), (Aspect::Programme, Some(250)));
    assert_eq!(learners.hundredths(), Some(1_000));
    assert_eq!(judged.index.hundredths(), Some(850));
}

#[test]
fn slips_survive_saving_and_other_questions_are_not_read_as_these() {
    let slips = typed_slips(
        &[line(&[10; QUESTIONS]), line(&[1; QUESTIONS]).replacen('1', "-", 1)].join("\n"),
    )
    .unwrap();
    let text = text_of_slips(&slips, None);
    assert_eq!(slips_of(&text), Ok(slips));
    assert!(slips_of(&text.replace("\"set\":1", "\"set\":2")).is_err());
}

#[test]
fn what_was_held_is_read_whole_or_not_at_all() {
    let class = Class {
        seats: Some(40),
        runs: 2,
        ..Class::begun(ClassId::parse("l1").unwrap(), "Lớp".into())
    };
    let draft = HeldDraft { runs: "2".into(), turns: "78".into(), spent: "45.000.000".into() };
    let held = draft.apply(&class).unwrap();
    assert_eq!(held.held, Held { runs: 2, turns: 78, spent: Dong::new(45_000_000).unwrap() });
    assert!(!held.is_over(), "two of eighty have not finished");
    assert!(HeldDraft { turns: "80".into(), ..draft.clone() }.apply(&class).unwrap().is_over());
    let wrong =
        HeldDraft { runs: "hai".into(), spent: "-1".into(), ..draft }.apply(&class).unwrap_err();
    assert_eq!(wrong.iter().map(|problem| problem.field).collect::<Vec<_>>(), ["runs", "spent"]);
}
