import Language
import Testing

@Suite("The tokenizer cuts text into words and loses none of it")
struct TokenizerTests {
    @Test(
        "finds where words stand",
        arguments: [
            "⟦My⟧ ⟦chin's⟧ ⟦RED⟧", "  ⟦two⟧\t⟦words⟧\n", "⟦rye⟧-⟦bread⟧/⟦loaf⟧", "(⟦why⟧)?", "",
            "«⟦peau⟧ ⟦sèche⟧»", "⟦naïve⟧", "⟦cafe\u{301}s⟧ ⟦now⟧", "⟦日本語⟧, ⟦кожа⟧",
            "⟦skin⟧😀⟦skin⟧ 🍞",
            "⟦one⟧\r\n⟦two⟧\r\n", "⟦don't⟧ '⟦quote⟧'", "⟦0.5⟧ ⟦1,500⟧ ⟦2.5mm⟧", "⟦1⟧,⟦a⟧ ⟦2⟧. ⟦3⟧.",
            "⟦50%⟧ ⟦£20⟧ ⟦€1,000.50⟧", "⟦a⟧.⟦b⟧", "👩‍👩‍👧‍👦", "⟦½⟧ ⟦٣⟧", "@⟦x⟧ #⟦y⟧ ⟦z⟧_⟦w⟧",
        ]
    )
    func places(marked: String) {
        let text = BracketedText(marked: marked).text
        let ranges = Tokenizer().tokens(in: text).map(\.range)
        #expect(BracketedText.marking(ranges, in: text) == marked)
    }

    @Test(
        "writes forms in lower case and without apostrophes",
        arguments: [
            ("It HURTS", ["it", "hurts"]), ("I'm", ["im"]), ("I’m", ["im"]), ("I‘m", ["im"]),
            ("I`m", ["im"]), ("Iʼm", ["im"]), ("I＇m", ["im"]), ("rock'n'roll", ["rocknroll"]),
            ("''so''", ["so"]), ("the lips' edge", ["the", "lips", "edge"]), ("ÉTÉ", ["été"]),
            ("1,500.75", ["1,500.75"]), ("3.", ["3"]), (".5", ["5"]), ("100%", ["100%"]),
        ]
    )
    func forms(text: String, forms: [String]) {
        #expect(Tokenizer().tokens(in: text).map(\.form) == forms)
    }

    @Test(
        "keeps combining marks with their letter",
        arguments: ["cafe\u{301}", "cafe\u{301} au lait", "cafe\u{301}\u{323}s", "cafe\u{301}."]
    )
    func combiningMarks(text: String) throws {
        let first = try #require(Tokenizer().tokens(in: text).first)
        #expect(first.form.unicodeScalars.contains("\u{301}"))
        #expect(first.range.lowerBound == 0 && first.range.upperBound >= 6)
    }

    @Test(
        "counts sentences",
        arguments: [
            ("it hurts", [0, 0]), ("It hurts. Why?", [0, 0, 1]), ("a! b; c… d", [0, 1, 2, 3]),
            ("a\nb\r\nc\rd", [0, 1, 2, 3]), ("...a...b", [0, 1]), ("a ... b", [0, 1]),
            ("?! a ?! b", [0, 1]),
            ("1.5 mm, see a.b", [0, 0, 0, 0, 0]), ("in 3. then", [0, 0, 1]), ("a.\n\n.b", [0, 1]),
        ]
    )
    func sentences(text: String, sentences: [Int]) {
        #expect(Tokenizer().tokens(in: text).map(\.sentence) == sentences)
    }

    @Test("gives each token the stem of its form")
    func stems() {
        let tokens = Tokenizer(shorthand: ["whats": "what is"]).tokens(in: "Whats NEEDLING scars")
        #expect(tokens.map(\.stem) == tokens.map { Stemmer.stem($0.form) })
        #expect(tokens.map(\.stem) == ["what", "is", "needl", "scar"])
    }

    @Test("loses no text, whatever it is", arguments: NaughtyTexts.all)
    func lossless(text: String) {
        let bytes = Array(text.utf8)
        var end = 0
        var pieces: [UInt8] = []
        for token in Tokenizer().tokens(in: text) {
            #expect(!token.range.isEmpty && !token.form.isEmpty)
            #expect(token.range.lowerBound >= end && token.range.upperBound <= bytes.count)
            #expect(String(validating: bytes[token.range], as: UTF8.self) != nil)
            let gap = bytes[end..<token.range.lowerBound]
            #expect(gap.allSatisfy { !$0.isWordByte })
            pieces += gap + bytes[token.range]
            end = token.range.upperBound
        }
        let rest = bytes[end...]
        #expect(rest.allSatisfy { !$0.isWordByte })
        #expect(pieces + rest == bytes)
    }

    @Test("numbers sentences without going back or leaving one out", arguments: NaughtyTexts.all)
    func sentenceOrder(text: String) {
        var last = -1
        for token in Tokenizer().tokens(in: text) {
            #expect(token.sentence == last || token.sentence == last + 1)
            last = token.sentence
        }
    }
}

@Suite("Shorthand is written out")
struct ShorthandTests {
    private let tokenizer = Tokenizer(shorthand: [
        "whats": "what is", "u": "you", "idk": "i do not know",
    ])

    @Test(
        "as the words that it stands for",
        arguments: [
            ("whats new", ["what", "is", "new"]), ("What's new", ["what", "is", "new"]),
            ("U know", ["you", "know"]), ("idk", ["i", "do", "not", "know"]), ("us", ["us"]),
        ]
    )
    func forms(text: String, forms: [String]) {
        #expect(tokenizer.tokens(in: text).map(\.form) == forms)
    }

    @Test("and its tokens share the range of the typed word")
    func ranges() {
        let tokens = tokenizer.tokens(in: "so what’s up")
        #expect(tokens.map(\.range) == [0..<2, 3..<11, 3..<11, 12..<14])
    }
}

extension UInt8 {
    /// Whether it is an ASCII letter or digit, which only words hold.
    fileprivate var isWordByte: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
