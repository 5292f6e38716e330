import Diagnostics
import Testing

@Suite("A source position names a place as compilers do")
struct SourcePositionTests {
    private let start = SourcePosition(file: "acne.xml", line: 3, column: 5)

    @Test("starts at the first column of the first line")
    func firstPlace() {
        #expect(SourcePosition(file: "acne.xml").description == "acne.xml:1:1")
    }

    /// Texts that start at 3:5, and where they end.
    static let ends = [
        ("", "3:5"),
        ("abc", "3:8"),
        ("\t", "3:6"),
        ("é", "3:6"),
        ("e\u{301}", "3:7"),
        ("👩🏽‍⚕️", "3:10"),
        ("abc\n", "4:1"),
        ("abc\nde", "4:3"),
        ("\n\n", "5:1"),
        ("abc\r\nde", "4:3"),
        ("\r", "3:6"),
    ]

    @Test("moves on by Unicode scalars and lines", arguments: ends)
    func advance(text: String, end: String) {
        #expect(start.advanced(past: text).description == "acne.xml:\(end)")
        #expect(start.advanced(past: text[...]).description == "acne.xml:\(end)")
    }

    /// Two places, the earlier one first.
    static let pairs = [
        (SourcePosition(file: "a", line: 9, column: 9), SourcePosition(file: "b")),
        (SourcePosition(file: "a", line: 9, column: 9), SourcePosition(file: "a", line: 10)),
        (
            SourcePosition(file: "a", line: 2, column: 9),
            SourcePosition(file: "a", line: 2, column: 10)
        ),
    ]

    @Test("is ordered by file, then line, then column", arguments: pairs)
    func order(earlier: SourcePosition, later: SourcePosition) {
        #expect(earlier < later)
        #expect(!(later < earlier))
    }
}
