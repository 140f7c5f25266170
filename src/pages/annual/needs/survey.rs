//! The survey form: on paper only, with the contents known so far to be crossed.

use leptos::prelude::*;

use crate::domain::annual::need_paper::Wanted;
use crate::pages::annual::side::Side;
use crate::state::use_places;
use crate::ui::{Button, HeadCell, Table};

/// Empty lines for what nobody thought of.
const OTHERS: usize = 4;

/// The way to print the form.
pub fn survey(side: &Side) -> AnyView {
    let (say, places) = (&side.words.annual_needs, use_places());
    view! {
        <section class="stack" data-gap="tight" aria-labelledby="survey">
            <h2 id="survey">{say.survey}</h2>
            <p class="measure">{say.survey_text}</p>
            <p>
                <Button on_press=move |()| places.print()>{say.survey_print}</Button>
            </p>
        </section>
    }
    .into_any()
}

/// The form itself.
pub fn paper(side: &Side, all: Memo<Vec<Wanted>>) -> AnyView {
    let say = &side.words.annual_needs;
    let table = move || {
        let known = all
            .with(|all| all.iter().map(|wanted| wanted.demand.content.clone()).collect::<Vec<_>>());
        let others = std::iter::repeat_n(say.survey_other.to_owned(), OTHERS);
        let rows = known.into_iter().chain(others);
        let cells = |content: String| vec![content.into_any(), "☐".into_any(), "".into_any()];
        let rows: Vec<Vec<AnyView>> = rows.map(cells).collect();
        let head = say.survey_heads.map(|text| HeadCell { text: text.into(), numeric: false });
        view! {
            <Table
                caption=say.survey_title
                caption_hidden=true
                head=head.to_vec()
                rows=rows
                row_heads=true
            />
        }
    };
    view! {
        <div class="print-only stack">
            <h2>{say.survey_title}</h2>
            <p>{say.survey_unit}</p>
            <p>{say.survey_lead}</p>
            {table}
        </div>
    }
    .into_any()
}
