use leptos::prelude::*;

use crate::domain::annual::slip::{QUESTIONS, RATINGS, Slip, slips_of};
use crate::domain::id::ClassId;
use crate::pages::annual::side::Side;
use crate::ui::{Button, ButtonKind, Details, FieldId, Notice, NoticeKind, Select, TextArea};

/// Slips in many lines: all of them are added, or none with what is wrong line by line.
pub fn several(side: &Side, class: ClassId, slips: Memo<Option<Vec<Slip>>>) -> AnyView {
    let (desk, say) = (side.desk, &side.words.slips);
    let text = RwSignal::new(String::new());
    let told = RwSignal::new(None::<Result<usize, Vec<String>>>);
    let plan = side.id.clone();
    let take = move |()| match slips_of(&text.get_untracked()) {
        Ok(found) if found.is_empty() => told.set(None),
        Ok(found) => {
            let count = found.len();
            let all = slips.get_untracked().unwrap_or_default().into_iter().chain(found);
            if desk.keep_slips(&plan, &class, &all.collect::<Vec<_>>()) {
                text.set(String::new());
                told.set(Some(Ok(count)));
            }
        }
        Err(wrong) => {
            let lines = wrong.into_iter().map(|(line, why)| (say.wrong)(line, why)).collect();
            told.set(Some(Err(lines)));
        }
    };
    let answer = move || {
        told.get().map(|told| match told {
            Ok(count) => view! {
                <Notice kind=NoticeKind::Success>
                    <p>{(say.taken)(count)}</p>
                </Notice>
            }
            .into_any(),
            Err(lines) => {
                let lines: Vec<AnyView> =
                    lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect();
                view! {
                    <Notice kind=NoticeKind::Danger title=say.wrong_title>
                        <ul>{lines}</ul>
                    </Notice>
                }
                .into_any()
            }
        })
    };
    view! {
        <section class="stack measure screen-only" aria-labelledby="slips-enter">
            <h2 id="slips-enter">{say.enter}</h2>
            <TextArea
                id=FieldId::new("slips", "lines")
                label=say.lines
                hint=say.enter_hint
                value=text
                on_input=move |lines: String| text.set(lines)
                rows=6
            />
            <div role="status" data-testid="slips-status">
                {answer}
            </div>
            <p>
                <Button kind=ButtonKind::Primary on_press=take>
                    {say.take}
                </Button>
            </p>
        </section>
    }
    .into_any()
}

/// One slip, question by question, for a learner at this computer.
pub fn fill(side: &Side, class: ClassId, slips: Memo<Option<Vec<Slip>>>) -> AnyView {
    let (desk, say) = (side.desk, &side.words.slips);
    let ratings: [RwSignal<String>; QUESTIONS] =
        std::array::from_fn(|_| RwSignal::new(String::new()));
    let told = RwSignal::new(false);
    let plan = side.id.clone();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let slip = Slip(ratings.iter().map(|rating| rating.get_untracked().parse().ok()).collect());
        let all = slips.get_untracked().unwrap_or_default().into_iter().chain([slip]);
        if desk.keep_slips(&plan, &class, &all.collect::<Vec<_>>()) {
            // Nobody sees what the one before answered.
            for rating in ratings {
                rating.set(String::new());
            }
            told.set(true);
        }
    };
    let options: Vec<(String, String)> = std::iter::once((String::new(), say.no_rating.to_owned()))
        .chain(RATINGS.map(|rating| (rating.to_string(), rating.to_string())))
        .collect();
    let fields: Vec<AnyView> = (1_usize..)
        .zip(say.questions)
        .zip(ratings)
        .map(|((number, text), rating)| {
            view! {
                <Select
                    id=FieldId::new("slip", &number.to_string())
                    label=(say.question)(number, text)
                    options=options.clone()
                    value=rating
                    on_choose=move |value: String| {
                        told.set(false);
                        rating.set(value);
                    }
                />
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="screen-only measure">
            <Details summary=say.fill>
                <form class="stack" on:submit=save novalidate=true>
                    <p>{say.fill_text}</p>
                    {fields}
                    <div role="status">
                        {move || told.get().then(|| view! { <p>{(say.taken)(1)}</p> })}
                    </div>
                    <p>
                        <Button kind=ButtonKind::Primary submit=true>
                            {say.keep_one}
                        </Button>
                    </p>
                </form>
            </Details>
        </div>
    }
    .into_any()
}
