//! Answer scales: ordered points whose share runs from 0 to 1, checked at birth (method B.3).

use std::sync::Arc;

use super::text::Bilingual;

/// One step of a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// What is stored in an answer, 0-based and rising.
    pub value: u8,
    /// How much of the behaviour is there, 0..=1.
    pub share: f64,
    /// Its name.
    pub label: Bilingual,
}

/// A named, ordered set of points.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    id: Arc<str>,
    points: Vec<Point>,
}

impl Scale {
    /// A scale of two points or more, values and shares strictly rising, the first share 0 and the last 1.
    pub fn new(id: &str, points: Vec<Point>) -> Option<Self> {
        let rising = points
            .iter()
            .zip(points.iter().skip(1))
            .all(|(a, b)| a.value < b.value && a.share < b.share);
        let (first, last) = (points.first()?, points.last()?);
        // The ends are given as whole numbers in the files, so they are exact here.
        let whole = first.share.abs() < 1e-9 && (last.share - 1.0).abs() < 1e-9;
        (points.len() >= 2 && rising && whole).then(|| Self { id: id.into(), points })
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its points, lowest first.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// The point with a value.
    pub fn point(&self, value: u8) -> Option<&Point> {
        self.points.iter().find(|point| point.value == value)
    }

    /// The share of a value, 0..=1.
    pub fn share(&self, value: u8) -> Option<f64> {
        self.point(value).map(|point| point.share)
    }
}
