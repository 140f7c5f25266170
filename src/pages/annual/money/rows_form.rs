//! A form of lines, each with fields of its own, kept as a whole.

use leptos::prelude::*;

use crate::domain::annual::AnnualPlan;
use crate::domain::annual::faults::Fault;
use crate::pages::annual::fields::Fields;
use crate::pages::annual::side::Side;
use crate::state::Desk;
use crate::ui::Button;
use crate::words::Words;

/// Text being written; it outlives the effect that put it there.
pub type Text = ArcRwSignal<String>;

/// What a form of lines is about.
pub trait Lines: Clone + Send + Sync + 'static {
    /// What a line comes to.
    type Kept: Clone + PartialEq + Send + Sync + 'static;

    /// The form on its page: its name, and the word for it in `data-testid`.
    const NAME: (&'static str, &'static str);

    /// Title, hint, the next line, save.
    fn says(words: &'static Words) -> [&'static str; 4];
    /// What a line is called, and how to take it out, by its number.
    fn called(words: &'static Words, number: &str) -> [String; 2];
    /// What the plan has.
    fn kept(plan: &AnnualPlan) -> Vec<Self::Kept>;
    /// A line as it is shown to be changed.
    fn shown(words: &'static Words, kept: &Self::Kept) -> Self;
    /// A line with nothing in it.
    fn begun(desk: Desk) -> Option<Self>;
    /// What the lines come to, or what is wrong in which.
    fn judged(lines: &[Self]) -> Result<Vec<Self::Kept>, Vec<Fault>>;
    /// The plan with them.
    fn put(plan: AnnualPlan, kept: Vec<Self::Kept>) -> AnnualPlan;
    /// The fields of a line, which is known by a key.
    fn fields(self, fields: Fields, key: usize) -> AnyView;
}

/// The lines being written; keys are never used twice on a page.
struct Rows<L: 'static> {
    all: RwSignal<Vec<(usize, L)>>,
    next: StoredValue<usize>,
}

impl<L> Clone for Rows<L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L> Copy for Rows<L> {}

impl<L: Lines> Rows<L> {
    fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    fn keyed(self, line: L) -> (usize, L) {
        let key = self.next.get_value();
        self.next.set_value(key + 1);
        (key, line)
    }

    fn show(self, lines: impl Iterator<Item = L>) {
        self.all.set(lines.map(|line| self.keyed(line)).collect());
    }

    fn add(self, line: L) {
        let line = self.keyed(line);
        self.all.update(|all| all.push(line));
    }

    fn judged(self) -> Result<Vec<L::Kept>, Vec<Fault>> {
        let lines = |all: &Vec<(usize, L)>| all.iter().map(|(_, line)| line.clone()).collect();
        let lines: Vec<L> = self.all.with_untracked(lines);
        L::judged(&lines)
    }

    fn keys(self) -> Vec<usize> {
        self.all.with_untracked(|all| all.iter().map(|(key, _)| *key).collect())
    }
}

/// The form.
pub fn rows_form<L: Lines>(side: &Side) -> AnyView {
    let (desk, words, (name, testid)) = (side.desk, side.words, L::NAME);
    let [title, hint, more, keep] = L::says(words);
    let fields = Fields::new(words, name);
    let rows = Rows::<L>::new();
    let is_kept = RwSignal::new(false);
    let of = side.clone();
    let kept = Memo::new(move |_| of.with(|plan| L::kept(plan)));
    // Also when they are changed elsewhere or undone; what was just kept stands in the form already.
    Effect::new(move || {
        let kept = kept.get();
        if rows.judged().as_ref() != Ok(&kept) {
            rows.show(kept.iter().map(|kept| L::shown(words, kept)));
        }
    });
    let of = side.clone();
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        fields.clear();
        is_kept.set(false);
        let plan = untrack(|| of.with(|plan| Some(plan.clone())));
        match (rows.judged(), plan) {
            (Ok(kept), Some(plan)) => is_kept.set(desk.keep_annual(L::put(plan, kept))),
            (Err(faults), _) => fields.tell(&faults, &rows.keys()),
            (Ok(_), None) => {}
        }
    };
    let add = move |()| L::begun(desk).into_iter().for_each(|line| rows.add(line));
    let id = [name, "-title"].concat();
    let labelled = id.clone();
    view! {
        <section class="stack" aria-labelledby=labelled>
            <h2 id=id>{title}</h2>
            <p class="quiet measure">{hint}</p>
            <form class="stack" on:submit=save novalidate=true data-testid=testid>
                {fields.summary()}
                <For
                    each=move || rows.all.get()
                    key=|(key, _)| *key
                    children=move |(key, line)| row(fields, rows, key, line)
                />
                <div class="cluster">
                    <Button on_press=add>{more}</Button>
                    <Button submit=true>{keep}</Button>
                    <span role="status">
                        {move || is_kept.get().then_some(words.annual_money.kept)}
                    </span>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn row<L: Lines>(fields: Fields, rows: Rows<L>, key: usize, line: L) -> AnyView {
    let words = fields.words;
    let called = Memo::new(move |_| {
        let at = rows.all.with(|all| all.iter().position(|(other, _)| *other == key));
        L::called(words, &words.number(at.unwrap_or(0) + 1))
    });
    let remove = move |()| rows.all.update(|all| all.retain(|(other, _)| *other != key));
    let id = [L::NAME.0, "-", &key.to_string()].concat();
    let labelled = id.clone();
    view! {
        <div class="annual__row" role="group" aria-labelledby=labelled>
            <p class="annual__row-title" id=id>
                {move || called.get()[0].clone()}
            </p>
            {line.fields(fields, key)}
            <Button on_press=remove>{move || called.get()[1].clone()}</Button>
        </div>
    }
    .into_any()
}
