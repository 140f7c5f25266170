//! What a column of a table of classes or learners can mean, and by which headings it goes, without marks and case.

use crate::domain::text::fold;

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Classes.
    Classes,
    /// Learners, one turn a row.
    Learners,
}

macro_rules! meanings {
    ($($(#[$doc:meta])* $name:ident $kind:ident $word:literal [$($heading:literal),*])*) => {
        /// What a column means.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Meaning { $($(#[$doc])* $name),* }

        impl Meaning {
            /// All of them, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The word it is remembered by; it never changes.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }

            /// The rows it belongs to.
            pub fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind),* }
            }

            fn headings(self) -> &'static [&'static str] {
                match self { $(Self::$name => &[$($heading),*]),* }
            }
        }
    };
}

meanings! {
    /// Title of the class.
    Title Classes "title" ["ten lop", "ten chuong trinh", "lop", "chuong trinh", "chuong trinh boi duong", "noi dung boi duong", "khoa hoc", "class", "title", "course", "programme"]
    /// What it is about.
    Group Classes "group" ["nhom noi dung", "nhom", "content group", "group"]
    /// On whose side it counts.
    Branch Classes "branch" ["khoi", "branch", "side"]
    /// Whom it is for.
    Audience Classes "audience" ["doi tuong", "audience", "for whom"]
    /// How many times it is held.
    Runs Classes "runs" ["so lop", "so khoa", "runs", "classes", "number of classes"]
    /// Learners each time.
    Seats Classes "seats" ["hoc vien moi lop", "so hoc vien moi lop", "so hoc vien lop", "hoc vien lop", "so nguoi moi lop", "learners each", "seats", "learners per class"]
    /// Turns in all.
    Turns Classes "turns" ["tong luot", "luot", "so luot", "so luot nguoi", "tong hoc vien", "tong so hoc vien", "so hoc vien", "hoc vien", "so luong", "turns", "learners"]
    /// Distinct people.
    People Classes "people" ["so nguoi", "nguoi", "people"]
    /// Periods of one run.
    Periods Classes "periods" ["so tiet", "thoi luong", "tiet", "periods"]
    /// How it is held.
    Form Classes "form" ["hinh thuc", "form", "mode"]
    /// Quarter.
    Quarter Classes "quarter" ["quy", "quarter"]
    /// Month.
    Month Classes "month" ["thang", "month"]
    /// Quarter or month.
    When Classes "when" ["thoi gian", "thoi gian to chuc", "thoi gian thuc hien", "when", "time"]
    /// Where.
    Place Classes "place" ["dia diem", "noi to chuc", "place", "venue"]
    /// Who leads it.
    Lead Classes "lead" ["chu tri", "co quan chu tri", "don vi chu tri", "don vi thuc hien", "lead", "organiser"]
    /// Who helps.
    Partners Classes "partners" ["phoi hop", "co quan phoi hop", "co so boi duong", "partners", "partner"]
    /// What it costs in all.
    Cost Classes "cost" ["kinh phi", "tong kinh phi", "thanh tien", "so tien", "money", "cost", "budget"]
    /// Who pays.
    Fund Classes "fund" ["nguon kinh phi", "nguon", "source of funds", "fund", "source", "funds"]
    /// Why it is needed.
    Reason Classes "reason" ["ly do", "su can thiet", "reason"]
    /// A remark.
    Note Classes "note" ["ghi chu", "note", "remarks", "remark", "notes"]
    /// Name of the learner.
    Name Learners "name" ["ho va ten", "ho ten", "ten hoc vien", "hoc vien", "ten", "full name", "name", "learner"]
    /// Staff number.
    Code Learners "code" ["ma so", "ma can bo", "ma cb", "ma nhan vien", "ma cong chuc", "ma", "so hieu", "staff number", "code", "id"]
    /// Place of work.
    Unit Learners "unit" ["co quan don vi", "co quan", "don vi", "don vi cong tac", "noi cong tac", "agency unit", "unit", "agency"]
    /// Group of staff.
    Staff Learners "staff" ["nhom doi tuong", "nhom", "doi tuong", "chuc vu", "group", "staff", "staff group"]
    /// Whether a woman.
    Woman Learners "woman" ["nu", "gioi tinh", "woman", "women", "sex", "gender", "female"]
    /// Whether of an ethnic minority.
    Minority Learners "minority" ["dtts", "dan toc thieu so", "nguoi dtts", "minority", "ethnic minority"]
    /// The class.
    Attends Learners "class" ["lop", "ten lop", "lop boi duong", "chuong trinh", "khoa hoc", "class", "course"]
    /// Periods finished.
    Done Learners "done" ["so tiet da hoc", "tiet da hoc", "so tiet", "tiet", "so tiet hoan thanh", "periods done", "periods"]
}

/// A heading without marks, case and signs.
pub(super) fn plain(heading: &str) -> String {
    let folded = fold(heading);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

impl Meaning {
    /// What a word that was remembered stands for.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|meaning| meaning.word() == word)
    }
}

impl Kind {
    /// What its columns can mean.
    pub fn meanings(self) -> impl Iterator<Item = Meaning> {
        Meaning::ALL.iter().copied().filter(move |meaning| meaning.kind() == self)
    }

    /// What a heading means: the very words, else the longest words it begins with.
    fn meaning(self, heading: &str) -> Option<(usize, Meaning)> {
        let heading = plain(heading);
        let begins = |known: &str| {
            let rest = heading.strip_prefix(known);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        let known = self
            .meanings()
            .flat_map(|meaning| meaning.headings().iter().map(move |known| (*known, meaning)));
        let found = known.filter(|(known, _)| begins(known));
        let whole = usize::from(!heading.is_empty());
        found
            .map(|(known, meaning)| {
                (known.len() + whole * usize::from(known == heading) * 100, meaning)
            })
            .max_by_key(|(length, _)| *length)
    }

    /// What headings mean; each meaning once, where it fits best.
    pub(super) fn guess(self, headings: &[String]) -> Vec<Option<Meaning>> {
        let found: Vec<_> = headings.iter().map(|heading| self.meaning(heading)).collect();
        let is_best = |at: usize, (fit, meaning): (usize, Meaning)| {
            let others =
                found.iter().enumerate().filter_map(|(other, found)| Some((other, (*found)?)));
            let mut rivals = others.filter(|(other, (_, known))| *other != at && *known == meaning);
            rivals.all(|(other, (rival, _))| rival < fit || (rival == fit && other > at))
        };
        let kept = found.iter().enumerate().map(|(at, found)| {
            found.filter(|found| is_best(at, *found)).map(|(_, meaning)| meaning)
        });
        kept.collect()
    }

    /// How much a row looks like headings: how many of its cells mean something; nothing without what must be there.
    pub(super) fn score(self, cells: &[String]) -> usize {
        let needed = if self == Self::Classes { Meaning::Title } else { Meaning::Name };
        let found: Vec<Meaning> = self.guess(cells).into_iter().flatten().collect();
        if found.contains(&needed) { found.len() } else { 0 }
    }
}
