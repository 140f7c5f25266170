//! The workbook of a year's plan: classes, estimate, sums, progress, needs, learners. One figure changed in it
//! changes every sum, because the sums are formulas over the sheets.

use super::book_classes::classes;
use super::book_estimate::estimate;
use super::book_lists::{learners, needs, progress};
use super::book_sums::sums;
use crate::documents::workbook::Workbook;
use crate::domain::annual::AnnualPlan;
use crate::domain::annual::learners::{Learner, Turn};
use crate::domain::annual::needs::Demand;
use crate::words::Words;

/// What the workbook is made from.
pub struct AnnualBook<'a> {
    /// The plan.
    pub plan: &'a AnnualPlan,
    /// What people need; none leaves the sheet out.
    pub demands: &'a [Demand],
    /// Who learns; none leaves the sheet out. Names stand in it, so it is asked for.
    pub learners: &'a [Learner],
    /// Who learns in which class.
    pub turns: &'a [Turn],
    /// The language.
    pub words: &'a Words,
}

/// Which sheet stands where.
pub(super) const CLASSES: u16 = 0;
pub(super) const ESTIMATE: u16 = 1;

/// The plan as a workbook.
pub fn annual_book(book: &AnnualBook) -> Workbook {
    let say = &book.words.annual_papers;
    let (estimate, places) = estimate(book);
    let (classes, rows) = classes(book, &places);
    let mut sheets = vec![classes, estimate, sums(book, &rows, &places), progress(book, &rows)];
    if !book.demands.is_empty() {
        sheets.push(needs(book));
    }
    if !book.learners.is_empty() {
        sheets.push(learners(book));
    }
    let title = [(say.plan_subject)(book.plan.year), book.plan.title.clone()];
    Workbook { title: title.join(" – "), sheets }
}

impl AnnualBook<'_> {
    /// The lines above a table.
    pub(super) fn titles(&self, title: &str) -> Vec<String> {
        let year = (self.words.annual_papers.of_year)(&self.plan.unit, self.plan.year);
        vec![title.to_uppercase(), year]
    }

    /// Who signs below a table.
    pub(super) fn signers(&self) -> Vec<String> {
        self.words.annual_papers.signers.map(str::to_uppercase).into()
    }
}

/// Columns from heads and widths.
pub(super) fn columns(heads: &[&str], widths: &[f64]) -> Vec<crate::documents::workbook::Column> {
    let widths = widths.iter().copied().chain(std::iter::repeat(12.0));
    heads
        .iter()
        .zip(widths)
        .map(|(head, width)| crate::documents::workbook::Column::new(*head, width))
        .collect()
}
