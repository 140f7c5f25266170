//! What the person's own plans still ask for: shown and taken only when they press.

use leptos::prelude::*;

use crate::domain::annual::need_paper::NeedPaper;
use crate::domain::annual::needs::{Demand, Need, demands};
use crate::domain::id::FileId;
use crate::pages::annual::side::Side;
use crate::state::Papers;
use crate::ui::{Button, Checkbox, FieldId};

/// The way from one's own plans into the unit's needs.
pub fn own(side: &Side, papers: Memo<Papers<NeedPaper>>) -> AnyView {
    let (side, words) = (side.clone(), side.words);
    let say = &words.annual_needs;
    let desk = side.desk;
    let found = RwSignal::new(None::<Vec<(Need, String)>>);
    let look = move |()| {
        let known: Vec<Need> = papers
            .with_untracked(|papers| papers.all.iter().map(|paper| paper.need.clone()).collect());
        let mut own = desk.own_needs(words.lang);
        own.retain(|(need, _)| !is_known(need, &known));
        found.set(Some(own));
    };
    let shown = move || match found.get() {
        None => view! {
            <p>
                <Button on_press=look>{say.own_look}</Button>
            </p>
        }
        .into_any(),
        Some(own) if own.is_empty() => view! { <p role="status">{say.own_none}</p> }.into_any(),
        Some(own) => choices(&side, own, found),
    };
    view! {
        <section class="stack" data-gap="tight" aria-labelledby="own-needs">
            <h2 id="own-needs">{say.own}</h2>
            <p class="measure quiet small">{say.own_text}</p>
            {shown}
        </section>
    }
    .into_any()
}

/// Whether the same person's need of the same content stands there already.
fn is_known(need: &Need, known: &[Need]) -> bool {
    let demand: Vec<Demand> = demands(std::slice::from_ref(need));
    let same =
        |known: &&Need| known.who == need.who && demand.iter().any(|demand| demand.is_of(known));
    known.iter().any(|known| same(&known))
}

fn choices(
    side: &Side,
    own: Vec<(Need, String)>,
    found: RwSignal<Option<Vec<(Need, String)>>>,
) -> AnyView {
    let (desk, plan, words) = (side.desk, side.id.clone(), side.words);
    let say = &words.annual_needs;
    let marks: Vec<RwSignal<bool>> = own.iter().map(|_| RwSignal::new(true)).collect();
    let boxes = own.iter().zip(&marks).enumerate().map(|(at, ((need, from), mark))| {
        let mark = *mark;
        let from = (!from.is_empty()).then(|| (say.own_person)(from));
        view! {
            <Checkbox
                id=FieldId::new("own", &at.to_string())
                label=need.content.clone()
                nostrip:hint=from
                checked=mark
                on_change=move |is_on: bool| mark.set(is_on)
            />
        }
    });
    let boxes: Vec<_> = boxes.collect();
    let take = move |()| {
        let chosen = own.iter().zip(&marks).filter(|(_, mark)| mark.get_untracked());
        let fresh = desk.fresh_id();
        let needs = chosen.enumerate().filter_map(|(at, ((need, _), _))| {
            // The place in the id keeps them in their order.
            let id = FileId::parse(&format!("{fresh}{at:02}"))?;
            NeedPaper { id, need: need.clone(), class: None }.checked().ok()
        });
        let needs: Vec<NeedPaper> = needs.collect();
        if needs.is_empty() || desk.keep_needs(&plan, &needs) {
            found.set(None);
        }
    };
    view! {
        <div class="stack" data-gap="tight">{boxes}</div>
        <p>
            <Button on_press=take>{say.own_take}</Button>
        </p>
    }
    .into_any()
}
