//! A small judge of JSON Schema: exactly the keywords the published schemas use; any other fails the test.

use serde_json::Value;

/// Whether a value is of the shape; patterns are known by heart, so that no regex engine is needed.
pub fn is_valid(schema: &Value, value: &Value) -> bool {
    let object = schema.as_object().unwrap();
    object.iter().all(|(keyword, wanted)| holds(schema, keyword, wanted, value))
}

fn holds(schema: &Value, keyword: &str, wanted: &Value, value: &Value) -> bool {
    match keyword {
        // What says something about the schema only, and what is looked at together with another keyword.
        "$comment" | "$id" | "title" | "then" => true,
        "type" => has_type(wanted.as_str().unwrap(), value),
        "const" => value == wanted,
        "enum" => wanted.as_array().unwrap().contains(value),
        "not" => !is_valid(wanted, value),
        "anyOf" => wanted.as_array().unwrap().iter().any(|one| is_valid(one, value)),
        "oneOf" => {
            wanted.as_array().unwrap().iter().filter(|one| is_valid(one, value)).count() == 1
        }
        "if" => !is_valid(wanted, value) || is_valid(&schema["then"], value),
        "required" => value.as_object().is_none_or(|object| {
            wanted.as_array().unwrap().iter().all(|key| object.contains_key(key.as_str().unwrap()))
        }),
        "properties" => value.as_object().is_none_or(|object| {
            let mut all = wanted.as_object().unwrap().iter();
            all.all(|(key, shape)| object.get(key).is_none_or(|value| is_valid(shape, value)))
        }),
        "additionalProperties" => value
            .as_object()
            .is_none_or(|object| object.values().all(|value| is_valid(wanted, value))),
        "propertyNames" => value.as_object().is_none_or(|object| {
            object.keys().all(|key| is_valid(wanted, &Value::from(key.as_str())))
        }),
        "items" => {
            value.as_array().is_none_or(|list| list.iter().all(|value| is_valid(wanted, value)))
        }
        "minItems" => value.as_array().is_none_or(|list| list.len() as u64 >= number(wanted)),
        "maxItems" => value.as_array().is_none_or(|list| list.len() as u64 <= number(wanted)),
        "minLength" => {
            value.as_str().is_none_or(|text| text.chars().count() as u64 >= number(wanted))
        }
        "maxLength" => {
            value.as_str().is_none_or(|text| text.chars().count() as u64 <= number(wanted))
        }
        "minimum" => value.as_f64().is_none_or(|value| value >= wanted.as_f64().unwrap()),
        "maximum" => value.as_f64().is_none_or(|value| value <= wanted.as_f64().unwrap()),
        "pattern" => value.as_str().is_none_or(|text| matches(wanted.as_str().unwrap(), text)),
        other => panic!("the judge does not know the keyword {other}"),
    }
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

fn has_type(wanted: &str, value: &Value) -> bool {
    match wanted {
        "null" => value.is_null(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("the judge does not know the type {other}"),
    }
}

fn matches(pattern: &str, text: &str) -> bool {
    let slug = |text: &str, most: usize| {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b);
        (1..=most).contains(&text.len()) && text.bytes().all(plain)
    };
    match pattern {
        "\\S" => text.chars().any(|c| !c.is_whitespace()),
        "^[a-z0-9._-]{1,80}$" => slug(text, 80),
        "^own\\.[a-z0-9._-]{1,76}$" => text.strip_prefix("own.").is_some_and(|rest| slug(rest, 76)),
        "^d(0[1-9]|1[0-6])$" => {
            text.len() == 3
                && text.strip_prefix('d').is_some_and(|digits| {
                    digits.parse::<u8>().is_ok_and(|number| (1..=16).contains(&number))
                })
        }
        "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$" => {
            let place = |(at, byte): (usize, u8)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            };
            text.is_empty() || text.len() == 10 && text.bytes().enumerate().all(place)
        }
        "^([hH][tT][tT][pP][sS]?://[A-Za-z0-9][!-~]*)?$" => {
            let lower = text.to_ascii_lowercase();
            let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
            let sound = |rest: &str| {
                rest.starts_with(|c: char| c.is_ascii_alphanumeric())
                    && rest.bytes().all(|byte| byte.is_ascii_graphic())
            };
            text.is_empty() || rest.is_some_and(sound)
        }
        other => panic!("the judge does not know the pattern {other}"),
    }
}
