use leptos::prelude::*;

use super::slip_entry::{fill, several};
use crate::documents::annual::slip::slip;
use crate::documents::office::{Request, Stamp};
use crate::domain::annual::slip::{Judgement, Mean, QUESTIONS, Slip, judge};
use crate::domain::id::ClassId;
use crate::pages::annual::side::Side;
use crate::pages::parts::{OfficeButton, Wanted};
use crate::ui::{Button, ButtonKind, ConfirmDialog, FieldId, HeadCell, Notice, NoticeKind, Table};
use crate::words::Words;

/// What learners said of a class: the result, slips to be entered or filled in, a slip to hand out.
pub fn body(side: &Side, class: ClassId) -> AnyView {
    let (words, say) = (side.words, &side.words.slips);
    let slips = side.desk.slips(&side.id, &class);
    let title = {
        let (side, class) = (side.clone(), class.clone());
        move || side.with(|plan| plan.classes.get(&class).map(|class| class.title.clone()))
    };
    let (for_paper, for_entry) = (side.clone(), side.clone());
    let title_of_paper = title.clone();
    let want = move |()| {
        let title = untrack(&title_of_paper).unwrap_or_default();
        let paper = Box::new(slip(words, &title));
        let stamp = Stamp::of(for_paper.desk.today());
        Some(Wanted { name: say.file_name.into(), request: Request::WriteDocument(paper, stamp) })
    };
    let rest = move || {
        let Some(()) = slips.with(|slips| slips.as_ref().map(|_| ())) else {
            return view! {
                <Notice kind=NoticeKind::Warning>
                    <p>{say.unreadable}</p>
                </Notice>
            }
            .into_any();
        };
        view! {
            {several(&for_entry, class.clone(), slips)}
            {fill(&for_entry, class.clone(), slips)}
            {deletion(&for_entry, class.clone(), slips)}
        }
        .into_any()
    };
    let result = move || {
        let judged = slips.with(|slips| judge(slips.as_deref().unwrap_or_default(), QUESTIONS));
        result(words, &judged)
    };
    // What was entered last must not build the entry anew under the fingers.
    let is_readable = Memo::new(move |_| slips.with(Option::is_some));
    view! {
        <div class="stack" data-gap="wide">
            <div class="stack measure" data-gap="tight">
                <p>
                    <strong>{title}</strong>
                </p>
                <p>{say.lead}</p>
                <p class="quiet small">{say.source}</p>
            </div>
            <section class="stack" aria-labelledby="slips-result">
                <h2 id="slips-result">{say.result}</h2>
                {result}
            </section>
            {move || {
                is_readable.track();
                untrack(&rest)
            }}
            <section class="stack" aria-labelledby="slips-print">
                <h2 id="slips-print">{say.print_title}</h2>
                <p class="measure">{say.print_text}</p>
                <OfficeButton label=words.office.word_file want=Callback::new(want) />
            </section>
        </div>
    }
    .into_any()
}

fn result(words: &'static Words, judged: &Judgement) -> AnyView {
    let say = &words.slips;
    if judged.valid + judged.void == 0 {
        return view! { <p class="quiet">{say.none}</p> }.into_any();
    }
    let index = judged.index.hundredths().zip(judged.index.band()).map(|(mean, band)| {
        let text = (say.index)(&words.mean(mean), (say.band)(band));
        view! {
            <p data-testid="index">
                <strong>{text}</strong>
            </p>
        }
    });
    let row = |name: String, mean: Mean, is_strong: bool| -> Vec<AnyView> {
        let value = mean.hundredths().map_or_else(|| "–".to_owned(), |mean| words.mean(mean));
        let count = words.count(mean.count);
        let name =
            if is_strong { view! { <strong>{name}</strong> }.into_any() } else { name.into_any() };
        vec![name, value.into_any(), count.into_any()]
    };
    let mut questions = (1_usize..).zip(say.questions.iter().zip(&judged.questions));
    let mut rows = Vec::new();
    for ((aspect, mean), (_, count)) in
        judged.aspects().into_iter().zip(crate::domain::annual::slip::Aspect::ALL)
    {
        rows.push(row((say.aspect)(aspect).to_owned(), mean, true));
        let of_aspect = questions.by_ref().take(count);
        rows.extend(
            of_aspect.map(|(number, (text, mean))| row((say.question)(number, text), *mean, false)),
        );
    }
    let head = say.heads.iter().enumerate();
    let head = head.map(|(at, text)| HeadCell { text: (*text).to_owned(), numeric: at > 0 });
    view! {
        {index}
        <p class="quiet">{(say.counts)(judged.valid, judged.void)}</p>
        <Table caption=say.table head=head.collect() rows=rows row_heads=true />
    }
    .into_any()
}

fn deletion(side: &Side, class: ClassId, slips: Memo<Option<Vec<Slip>>>) -> AnyView {
    let (desk, words, say) = (side.desk, side.words, &side.words.slips);
    let is_open = RwSignal::new(false);
    let count = Memo::new(move |_| slips.with(|slips| slips.as_ref().map_or(0, Vec::len)));
    let plan = side.id.clone();
    let confirm = move |()| {
        is_open.set(false);
        desk.delete_slips(&plan, &class);
    };
    view! {
        {move || {
            (count.get() > 0)
                .then(|| {
                    view! {
                        <p class="screen-only">
                            <Button kind=ButtonKind::Quiet on_press=move |()| is_open.set(true)>
                                {say.delete_all}
                            </Button>
                        </p>
                    }
                })
        }}
        <ConfirmDialog
            id=FieldId::new("slips", "delete")
            title=say.delete_title
            message=Signal::derive(move || (say.delete_text)(count.get()))
            confirm_label=words.common.remove
            cancel_label=words.common.cancel
            danger=true
            open=is_open
            on_confirm=confirm
            on_close=move |()| is_open.set(false)
        />
    }
    .into_any()
}
