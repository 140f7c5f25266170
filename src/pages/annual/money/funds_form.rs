use leptos::prelude::*;

use super::rows_form::{Lines, Text};
use crate::domain::annual::faults::Fault;
use crate::domain::annual::money_draft::{FundDraft, funds};
use crate::domain::annual::{AnnualPlan, Fund};
use crate::domain::id::FundId;
use crate::pages::annual::fields::Fields;
use crate::pages::annual::figures::typed;
use crate::state::Desk;
use crate::ui::FieldWidth;
use crate::words::Words;

/// Where the money comes from: a source being written.
#[derive(Clone)]
pub struct FundLine {
    id: FundId,
    name: Text,
    granted: Text,
}

impl FundLine {
    fn draft(&self) -> FundDraft {
        FundDraft {
            id: self.id.clone(),
            name: self.name.get_untracked(),
            granted: self.granted.get_untracked(),
        }
    }
}

impl Lines for FundLine {
    type Kept = Fund;

    const NAME: (&'static str, &'static str) = ("annual-funds", "funds");

    fn says(words: &'static Words) -> [&'static str; 4] {
        let say = &words.annual_money;
        [say.funds, say.funds_hint, say.add_fund, say.save_funds]
    }

    fn called(words: &'static Words, number: &str) -> [String; 2] {
        let say = &words.annual_money;
        [(say.fund)(number), (say.remove_fund)(number)]
    }

    fn kept(plan: &AnnualPlan) -> Vec<Fund> {
        plan.funds.clone()
    }

    fn shown(words: &'static Words, kept: &Fund) -> Self {
        let FundDraft { id, name, granted } = FundDraft::of(kept);
        Self { id, name: Text::new(name), granted: Text::new(typed(words, granted)) }
    }

    fn begun(desk: Desk) -> Option<Self> {
        let [name, granted] = [(); 2].map(|()| Text::new(String::new()));
        Some(Self { id: desk.fresh_fund_id()?, name, granted })
    }

    fn judged(lines: &[Self]) -> Result<Vec<Fund>, Vec<Fault>> {
        funds(&lines.iter().map(Self::draft).collect::<Vec<_>>())
    }

    fn put(plan: AnnualPlan, funds: Vec<Fund>) -> AnnualPlan {
        AnnualPlan { funds, ..plan }
    }

    fn fields(self, fields: Fields, key: usize) -> AnyView {
        let say = &fields.words.annual_money;
        let [name, granted] = [self.name, self.granted].map(RwSignal::from);
        let [name_id, granted_id] = ["name", "granted"].map(|field| fields.id_in(field, key));
        let hint = Some(say.fund_name_hint);
        view! {
            {fields.line(name_id, say.fund_name, hint, name, FieldWidth::Full)}
            {fields.line(granted_id, say.granted, None, granted, FieldWidth::Medium)}
        }
        .into_any()
    }
}
