import Diagnostics
import Testing
import XMLReading

@Suite("A document past a limit is stopped in the middle")
struct XMLLimitsTests {
    /// A document too large to show: what comes before the place of the fault, and what after.
    struct Flood: CustomTestStringConvertible {
        let testDescription: String
        let before: String
        let after: String
        let message: String

        init(_ name: String, _ before: String, _ after: String, _ message: String) {
            testDescription = name
            self.before = before
            self.after = after
            self.message = message
        }
    }

    private static let tooLong = "a tag or comment is longer than 65536 bytes; shorten it"
    private static let tooDeep = "elements are nested deeper than 64; flatten them"
    private static let tooMuch = "the text of <b> is longer than 65536 bytes; split it"

    private static func many(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    private static func attributes(_ count: Int) -> String {
        (0..<count).map { " a\($0)=''" }.joined()
    }

    static let floods = [
        Flood("attribute of 10 MB", "<a>\n ", "<b x='\(many("x", 10 << 20))'/></a>", tooLong),
        Flood("name of 10 MB", "", "<\(many("x", 10 << 20))/>", tooLong),
        Flood("comment", "<a>é<b/>", "<!-- \(many("x", 300_000)) --></a>", tooLong),
        Flood("comment right after a tag", "<a>", "<!-- \(many("x", 300_000)) --></a>", tooLong),
        Flood("comment without end", "<a>\n", "<!-- \(many("x-", 5 << 20))", tooLong),
        Flood("processing instruction", "<a>\n", "<?p \(many("x", 300_000)) ?></a>", tooLong),
        Flood("CDATA without end", "<a><![CDATA[", many("x]", 5 << 20), tooLong),
        Flood("DOCTYPE without end", "", "<!DOCTYPE \(many("x", 10 << 20))", tooLong),
        Flood("space before the root", "", many(" ", 10 << 20) + "<a/>", tooLong),
        Flood("entity name", "<a>", "&\(many("x", 10 << 20));</a>", tooLong),
        Flood("text", "<a>\n ", "<b>\(many("x", 65_537))</b></a>", tooMuch),
        Flood("text of 10 MB", "<a>\n ", "<b>\(many("é", 5 << 20))</b></a>", tooMuch),
        Flood("CDATA", "<a>\n ", "<b><![CDATA[\(many("x", 65_537))]]></b></a>", tooMuch),
        Flood("text in pieces", "<a>\n ", "<b>\(many("xxxxxxx\n<c/>", 8_193))</b></a>", tooMuch),
        Flood("nesting", many("<a>", 64), many("<a>", 99_936), tooDeep),
        Flood("nesting, a line each", many("<a>\n", 64), many("<a>\n", 99_936), tooDeep),
        Flood(
            "65 attributes",
            "<a>\n",
            "<b\(attributes(65))/></a>",
            "<b> has 65 attributes; at most 64 are read"
        ),
        Flood(
            "20,000 attributes",
            "<a>\n",
            "<b\(attributes(20_000))/></a>",
            "a tag or comment is longer than 65536 bytes; shorten it"
        ),
    ]

    @Test("a flood is refused at its place", arguments: floods)
    func flood(_ flood: Flood) {
        Reading(flood.before + flood.after).expectRefusal(
            flood.message,
            at: Reading.start.advanced(past: flood.before)
        )
    }

    /// Documents that just stay within the limits.
    static let fitting = [
        Flood("text", "", "<a>\(many("x", 65_536))</a>", ""),
        Flood("texts", "", "<a><b>\(many("x", 65_536))</b>\(many("x", 65_536))</a>", ""),
        Flood("attribute", "", "<a x='\(many("x", 65_000))'/>", ""),
        Flood("comment", "", "<a><!--\(many("x", 65_000))--></a>", ""),
        Flood("nesting", "", many("<a>", 64) + many("</a>", 64), ""),
        Flood("64 attributes", "", "<a\(attributes(64))/>", ""),
        Flood("many elements", "", "<a>" + many("<b>\n</b>", 20_000) + "</a>", ""),
    ]

    @Test("what just fits is read", arguments: fitting)
    func fits(_ flood: Flood) {
        let reading = Reading(flood.after)
        #expect(reading.faults == [])
        #expect(reading.root != nil)
    }
}
