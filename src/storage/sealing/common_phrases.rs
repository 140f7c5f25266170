//! The phrases that are tried first, folded and without spaces. A passphrase made of nothing else, in whatever order
//! and with whatever digits between, is refused.

/// The phrases, several a line.
pub(super) const COMMON: &[&str] = &[
    // Ways to say password, secret, account.
    "matkhau matma mat khau password passphrase passwd pass word secret admin administrator",
    "login dangnhap taikhoan account user nguoidung bimat moi cu moinhat cuatoi cuaem cuaanh",
    "cuachung toi cuatui letmein welcome default macdinh root test testing thunghiem changeme",
    "doimatkhau khongbiet khongnho quenmatkhau baomat antoan",
    // Love, family, greetings.
    "iloveyou iloveu loveyou love forever anhyeuem emyeuanh toiyeu yeuem yeuanh yeu mai",
    "maimai maiyeu giadinh tinhyeu conyeu meyeu bameyeu chame xinchao chao hello xin camon",
    "chucmungnammoi chucmung nammoi happynewyear happybirthday sinhnhat hanhphuc",
    // Country and slogans.
    "vietnam viet nam vietnamvodich vodich toiyeuvietnam conghoaxahoichunghiavietnam conghoa",
    "xahoichunghia doclap tudo doclaptudohanhphuc khongcogiquyhondoclaptudo",
    "dangcongsanvietnam hochiminh chutich hanoi saigon thanhpho hochiminhcity hue danang",
    "cantho haiphong dienbienphu toquoc chunghia nhandan",
    // Work.
    "congchuc vienchuc canbo cancongchuc coquan ubnd uybannhandan uyban congvu truong daihoc",
    "benhvien vanphong phonghanhchinh hanhchinh lamviec guong tamguong coquantoi",
    // Verses, proverbs, songs everybody knows.
    "tramnamtrongcoinguoita chutaichumenhkheolaghetnhau uongnuocnhonguon anquanhoketrongcay",
    "cocongmaisatcongaynenkim tienhoclehauhocvan hochochoc hocnuahocmai lalanhdumlarach",
    "motcaylamchangnennon bacaychumlainenhonnuicao doanquanvietnamdi",
    "nhucobachotrongngayvuidaithang songcomotniemtin congchanhuthaison",
    "nghiamenhunuoctrongnguonchayra nghiamenhunuoctrongnguon khongthaydomaylamnen",
    "rungvangbienbac daicoviet",
    // English phrases.
    "correcthorsebatterystaple tobeornottobe thatisthequestion",
    "thequickbrownfoxjumpsoverthelazydog thequickbrownfox maytheforcebewithyou onceuponatime",
    "trustno trustme superman batman spiderman dragon monkey football baseball princess",
    "sunshine starwars pokemon facebook google gmail zalo youtube samsung iphone windows",
    "computer internet michael mypassword my your the is this thisismypassword qwerty",
    "qwertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc abc abcd abcdef abcxyz",
    "xyz",
];
