/// Texts that break careless scanners.
enum NaughtyTexts {
    static let all = [
        "", " ", "\n", "\r\n", "\t\u{B}\u{C}", "\0", "\u{7F}", "\u{1B}[31mred\u{1B}[0m",
        ".", "...", "'", "''''", "’", "`a`", "a'", "'a", "a''b", "1.", ".1", "1.,2", "1,,2", "%",
        "%%",
        "\u{301}", "\u{301}\u{301}a", "a\u{301}", "a\u{301} b", "e\u{301}e\u{301}", "\u{FE0F}",
        "👩‍👩‍👧‍👦", "🇬🇧🇨", "1️⃣", "skin😀skin", "☃", "ﬁ", "ß", "İstanbul", "ΑΣ", "Ǆ", "①½Ⅳ٣",
        "\u{FEFF}hi", "a\u{200B}b", "a\u{200D}b", "a\u{AD}b", "\u{202E}abc\u{202C}",
        "\u{2066}x\u{2069}",
        "a\u{2028}b\u{2029}c\u{85}d", "日本語の肌", "кожа", "جلد", "त्वचा", "한국어", "한국어",
        "Z̵̢͌ȁ̶l̷g̴o̷", "\u{10FFFF}", "\u{E000}", "𝒻𝒶𝒸ℯ", "Ａ＇ｓ", "<a href='x'>", "%s%n", "$(rm -rf)",
        "a.b.c", "x@y.example", "https://a.example/b?c=d&e", "1e400", "-1", "£5,000.50", "50%",
        String(repeating: "a", count: 5_000),
        "e" + String(repeating: "\u{301}", count: 4_096) + "x",
    ]
}
