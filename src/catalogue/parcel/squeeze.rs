//! Short texts made very small, for links and QR codes: each bit is foreseen from what stood before it, and only the surprise
//! is written (context mixing with an arithmetic coder, in whole numbers, so that every machine gives the same bytes).
//! The model has read `primer.txt` before the first letter; neither may ever change, or links in circulation would break.

/// What the model has read before: the shape of our files and the words of offices.
const PRIMER: &str = include_str!("primer.txt");
/// How many contexts foresee each bit.
const CONTEXTS: usize = 8;
/// How many bytes each of them looks back; the last one looks back to the beginning of the word.
const LOOKS_BACK: [u32; CONTEXTS - 1] = [1, 2, 3, 4, 6, 8, 14];
const SLOTS: usize = 1 << 17;
/// How firmly a context may come to believe.
const MOST_SEEN: u32 = 60;
const BUCKETS: usize = 12;
const HALF: u32 = 1 << 21;

/// `4096 / (1 + e^-x)` for `x = stretched / 256`, between steps of 128.
const CURVE: [i32; 33] = [
    1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348,
    3607, 3785, 3901, 3975, 4024, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

fn squash(stretched: i32) -> i32 {
    let at = stretched.clamp(-2047, 2047);
    let (step, rest) = ((at >> 7) + 16, at & 127);
    let curve = |step: i32| usize::try_from(step).ok().and_then(|step| CURVE.get(step)).copied();
    let (below, above) = (curve(step).unwrap_or(1), curve(step + 1).unwrap_or(4095));
    (below * (128 - rest) + above * rest + 64) >> 7
}

fn stretches() -> Vec<i32> {
    let mut table = Vec::with_capacity(4096);
    for stretched in -2047..=2047 {
        let upto = usize::try_from(squash(stretched)).unwrap_or(0);
        while table.len() <= upto {
            table.push(stretched);
        }
    }
    table.resize(4096, 2047);
    table
}

/// What is believed about the next bit, and what it was believed from.
struct Model {
    stretches: Vec<i32>,
    /// For each context, probabilities of a one (22 bits) with how often they were put to the test (10 bits).
    slots: Vec<u32>,
    weights: Vec<i32>,
    hashes: [u32; CONTEXTS],
    places: [usize; CONTEXTS],
    inputs: [(i32, usize); CONTEXTS],
    /// The bits of this byte so far, after a leading one.
    bits: u32,
    read: Vec<u8>,
    word: u32,
    belief: i32,
}

impl Model {
    fn new() -> Self {
        let mut model = Self {
            stretches: stretches(),
            slots: vec![HALF << 10; SLOTS * CONTEXTS],
            weights: vec![20_000; CONTEXTS * BUCKETS],
            hashes: [0; CONTEXTS],
            places: [0; CONTEXTS],
            inputs: [(0, 0); CONTEXTS],
            bits: 1,
            read: Vec::new(),
            word: 0,
            belief: 2048,
        };
        model.turn();
        for byte in PRIMER.trim_end().bytes() {
            for shift in (0..8).rev() {
                model.foresee();
                model.learn(u32::from(byte >> shift) & 1);
            }
        }
        model
    }

    /// At a new byte, what stands before it.
    fn turn(&mut self) {
        let mut hash: u32 = 0;
        let mut looked = 0;
        for (context, far) in LOOKS_BACK.iter().enumerate() {
            while looked < *far {
                looked += 1;
                let back = usize::try_from(looked).unwrap_or(0);
                let byte = self.read.len().checked_sub(back).and_then(|at| self.read.get(at));
                hash = (hash ^ u32::from(byte.copied().unwrap_or(0)).wrapping_add(looked << 9))
                    .wrapping_mul(0x9E37_79B1)
                    .rotate_left(7);
            }
            if let Some(kept) = self.hashes.get_mut(context) {
                *kept = hash;
            }
        }
        if let Some(kept) = self.hashes.last_mut() {
            *kept = self.word;
        }
    }

    fn foresee(&mut self) {
        let mut sum: i64 = 0;
        for context in 0..CONTEXTS {
            let hash = self.hashes.get(context).copied().unwrap_or(0);
            let mixed = (hash ^ self.bits.wrapping_mul(0x85EB_CA6B)).wrapping_mul(0xC2B2_AE35);
            let place = context * SLOTS + (mixed >> 15) as usize;
            let slot = self.slots.get(place).copied().unwrap_or(HALF << 10);
            let seen = slot & 1023;
            let stretched = if seen == 0 { 0 } else { self.stretch(slot >> 20) };
            let weight = context * BUCKETS + bucket(seen);
            sum += i64::from(stretched) * i64::from(self.weights.get(weight).copied().unwrap_or(0));
            if let (Some(input), Some(at)) =
                (self.inputs.get_mut(context), self.places.get_mut(context))
            {
                (*input, *at) = ((stretched, weight), place);
            }
        }
        let sum = i32::try_from((sum >> 16).clamp(-2047, 2047)).unwrap_or(0);
        self.belief = squash(sum).clamp(1, 4095);
    }

    fn stretch(&self, probability: u32) -> i32 {
        self.stretches.get(probability as usize).copied().unwrap_or(0)
    }

    fn learn(&mut self, bit: u32) {
        let surprise = (i32::from(bit == 1) << 12) - self.belief;
        for (stretched, weight) in self.inputs {
            if let Some(weight) = self.weights.get_mut(weight) {
                *weight += (stretched * surprise) >> 11;
            }
        }
        for place in self.places {
            let Some(slot) = self.slots.get_mut(place) else { continue };
            let (seen, believed) = (*slot & 1023, i64::from(*slot >> 10));
            let aim = if bit == 1 { (1 << 22) - 1 } else { 0 };
            let moved = believed + (aim - believed) * 2 / (2 * i64::from(seen) + 3);
            let moved = u32::try_from(moved).unwrap_or(HALF);
            *slot = (moved << 10) | (seen + 1).min(MOST_SEEN);
        }
        self.bits = (self.bits << 1) | bit;
        if self.bits > 255 {
            self.end_byte();
        }
    }

    fn end_byte(&mut self) {
        let byte = u8::try_from(self.bits & 255).unwrap_or(0);
        self.bits = 1;
        self.read.push(byte);
        let is_letter = byte >= 128 || byte.is_ascii_alphanumeric();
        let grown = (self.word ^ u32::from(byte)).wrapping_add(1).wrapping_mul(0x2F0B_4C47);
        self.word = if is_letter { grown } else { u32::from(byte) };
        self.turn();
    }
}

fn bucket(seen: u32) -> usize {
    match seen {
        0..=5 => seen as usize,
        6..=8 => 6,
        9..=13 => 7,
        14..=20 => 8,
        21..=35 => 9,
        36..=59 => 10,
        _ => 11,
    }
}

/// Where the coder divides what is left between one and zero.
fn divide(low: u32, high: u32, belief: i32) -> u32 {
    let share = u64::from(high - low) * u64::try_from(belief).unwrap_or(2048);
    low + u32::try_from(share >> 12).unwrap_or(0)
}

/// The text, small.
pub(super) fn squeeze(text: &[u8]) -> Vec<u8> {
    let mut model = Model::new();
    let (mut low, mut high) = (0_u32, u32::MAX);
    let mut out = Vec::new();
    for byte in text {
        for shift in (0..8).rev() {
            let bit = u32::from(byte >> shift) & 1;
            model.foresee();
            let middle = divide(low, high, model.belief);
            if bit == 1 {
                high = middle;
            } else {
                low = middle + 1;
            }
            model.learn(bit);
            while (low ^ high) & 0xFF00_0000 == 0 {
                out.push(high.to_be_bytes()[0]);
                (low, high) = (low << 8, (high << 8) | 255);
            }
        }
    }
    // The shortest bytes that fall between the two, whatever zeros follow.
    for length in 1..=4 {
        let mask = u32::MAX.checked_shr(8 * length).unwrap_or(0);
        let end = high & !mask;
        if end >= low {
            out.extend(end.to_be_bytes().iter().take(length as usize));
            break;
        }
    }
    while out.last() == Some(&0) {
        out.pop();
    }
    out
}

/// The text of so many bytes again. Whatever the bytes are, this ends, and gives something of that length.
pub(super) fn unsqueeze(small: &[u8], length: usize) -> Vec<u8> {
    let mut model = Model::new();
    let mut bytes = small.iter().copied().chain(std::iter::repeat(0));
    let mut next = || u32::from(bytes.next().unwrap_or(0));
    let (mut low, mut high) = (0_u32, u32::MAX);
    let mut at = 0_u32;
    for _ in 0..4 {
        at = (at << 8) | next();
    }
    let before = model.read.len();
    while model.read.len() < before + length {
        model.foresee();
        let middle = divide(low, high, model.belief);
        let bit = u32::from(at <= middle);
        if bit == 1 {
            high = middle;
        } else {
            low = middle + 1;
        }
        model.learn(bit);
        while (low ^ high) & 0xFF00_0000 == 0 {
            (low, high, at) = (low << 8, (high << 8) | 255, (at << 8) | next());
        }
    }
    model.read.split_off(before)
}
