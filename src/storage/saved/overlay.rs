//! Writing over a text without losing what a newer version wrote into it.

use serde_json::{Map, Value};

/// Which keys of an object this version knows; whatever else stands in a former text is kept.
pub(super) struct Shape {
    /// Every key this version may write.
    pub(super) keys: &'static [&'static str],
    /// Of them, those that hold objects or lists of objects with a shape of their own.
    pub(super) inner: &'static [(&'static str, &'static Shape)],
    /// In a list, the key by which an object is recognised; empty for objects that stand alone.
    pub(super) identity: &'static str,
}

impl Shape {
    fn inner(&self, key: &str) -> Option<&'static Shape> {
        self.inner.iter().find(|(name, _)| *name == key).map(|(_, shape)| *shape)
    }
}

/// Takes over from a former value the fields this version does not know.
pub(super) fn overlay(value: &mut Value, former: &Value, shape: &Shape) {
    match (value, former) {
        (Value::Object(value), Value::Object(former)) => overlay_object(value, former, shape),
        (Value::Array(values), Value::Array(former)) => {
            for (at, value) in values.iter_mut().enumerate() {
                let same = |old: &&Value| old.get(shape.identity) == value.get(shape.identity);
                // The same place first, so that long lists that did not move cost one look each.
                let old = former.get(at).filter(same).or_else(|| former.iter().find(same));
                if let Some(old) = old {
                    overlay(value, old, shape);
                }
            }
        }
        _ => {}
    }
}

fn overlay_object(value: &mut Map<String, Value>, former: &Map<String, Value>, shape: &Shape) {
    for (key, old) in former {
        if !shape.keys.contains(&key.as_str()) {
            value.insert(key.clone(), old.clone());
        } else if let Some(inner) = shape.inner(key) {
            if let Some(new) = value.get_mut(key) {
                overlay(new, old, inner);
            } else if inner.identity.is_empty() {
                // Left out because all its known fields have their defaults.
                let mut new = Value::Object(Map::new());
                overlay(&mut new, old, inner);
                if new.as_object().is_some_and(|fields| !fields.is_empty()) {
                    value.insert(key.clone(), new);
                }
            }
        }
    }
}
