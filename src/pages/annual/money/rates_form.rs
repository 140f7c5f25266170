use leptos::prelude::*;

use super::rows_form::{Lines, Text};
use crate::domain::annual::cost::CostKind;
use crate::domain::annual::faults::Fault;
use crate::domain::annual::money_draft::{RateDraft, rates};
use crate::domain::annual::{AnnualPlan, Rate};
use crate::pages::annual::fields::{Fields, chosen, place_of, places};
use crate::pages::annual::figures::typed;
use crate::state::Desk;
use crate::ui::FieldWidth;
use crate::words::Words;

/// What the unit goes by: a rate being written.
#[derive(Clone)]
pub struct RateLine {
    kind: Text,
    name: Text,
    price: Text,
    ceiling: Text,
    basis: Text,
}

impl RateLine {
    fn of(draft: RateDraft) -> Self {
        Self {
            kind: Text::new(place_of(&CostKind::ALL, &draft.kind)),
            name: Text::new(draft.name),
            price: Text::new(draft.price),
            ceiling: Text::new(draft.ceiling),
            basis: Text::new(draft.basis),
        }
    }

    fn draft(&self) -> RateDraft {
        let kind = chosen(&CostKind::ALL, &self.kind.get_untracked());
        RateDraft {
            kind: kind.unwrap_or(CostKind::Lump),
            name: self.name.get_untracked(),
            price: self.price.get_untracked(),
            ceiling: self.ceiling.get_untracked(),
            basis: self.basis.get_untracked(),
        }
    }
}

impl Lines for RateLine {
    type Kept = Rate;

    const NAME: (&'static str, &'static str) = ("annual-rates", "rates");

    fn says(words: &'static Words) -> [&'static str; 4] {
        let say = &words.annual_money;
        [say.rates, say.rates_hint, say.add_rate, say.save_rates]
    }

    fn called(words: &'static Words, number: &str) -> [String; 2] {
        let say = &words.annual_money;
        [(say.rate)(number), (say.remove_rate)(number)]
    }

    fn kept(plan: &AnnualPlan) -> Vec<Rate> {
        plan.rates.clone()
    }

    fn shown(words: &'static Words, kept: &Rate) -> Self {
        let draft = RateDraft::of(kept);
        let (price, ceiling) = (typed(words, draft.price), typed(words, draft.ceiling));
        Self::of(RateDraft { price, ceiling, ..draft })
    }

    fn begun(_: Desk) -> Option<Self> {
        Some(Self::of(RateDraft::begun()))
    }

    fn judged(lines: &[Self]) -> Result<Vec<Rate>, Vec<Fault>> {
        rates(&lines.iter().map(Self::draft).collect::<Vec<_>>())
    }

    fn put(plan: AnnualPlan, rates: Vec<Rate>) -> AnnualPlan {
        AnnualPlan { rates, ..plan }
    }

    fn fields(self, fields: Fields, key: usize) -> AnyView {
        let words = fields.words;
        let (say, of_class) = (&words.annual_money, &words.annual_class);
        let kinds = CostKind::ALL.map(|kind| words.annual_papers.terms.cost(kind).to_owned());
        let line = move |field: &str, label, hint, value, width| {
            fields.line(fields.id_in(field, key), label, hint, value, width)
        };
        let [kind, name, price, ceiling, basis] =
            [self.kind, self.name, self.price, self.ceiling, self.basis].map(RwSignal::from);
        let (full, medium) = (FieldWidth::Full, FieldWidth::Medium);
        view! {
            {fields.choice(fields.id_in("kind", key), of_class.kind, None, places(kinds), kind)}
            {line("name", say.rate_name, Some(say.rate_name_hint), name, full)}
            {line("price", of_class.price, Some(of_class.price_hint), price, medium)}
            {line("ceiling", say.ceiling, Some(say.ceiling_hint), ceiling, medium)}
            {line("basis", of_class.basis, Some(of_class.basis_hint), basis, full)}
        }
        .into_any()
    }
}
