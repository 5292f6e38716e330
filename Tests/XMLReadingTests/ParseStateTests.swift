import Diagnostics
import TestSupport
import Testing
import XMLReading

@Suite("Every part of a document has its place")
struct ParseStateTests {
    /// Documents with a 👉 where the start tag of <here> begins.
    static let starts = [
        "👉<here/>",
        "<?xml version='1.0'?>👉<here/>",
        "<?xml version='1.0' encoding='UTF-8'?>\n<!-- two\nlines -->\n👉<here/>",
        "\u{FEFF}\n👉<here/>",
        "<a>\n  👉<here/>\n</a>",
        "<a>\r\n\t👉<here/>\r\n</a>",
        "<a><b/>👉<here/></a>",
        "<a><b>text</b><b></b> 👉<here/></a>",
        "<a\n  x='1'\n  y='2'>👉<here/></a>",
        "<a>\n <b\n  x='1'\n />\n 👉<here\n  x='1'\n  y='2'/></a>",
        "<a><!-- <here/> -->👉<here/></a>",
        "<a><!--\n<here/>\n--> 👉<here/></a>",
        "<a><?p <here/> ?>👉<here/></a>",
        "<a><![CDATA[<here/>\n<é]]>👉<here/></a>",
        "<a x='>'>👉<here/></a>",
        "<a>&lt;&#233;> 👉<here/></a>",
        "<a>é ü 👉<here/></a>",
        "<a>e\u{301} 👩🏽‍⚕️ 👉<here/></a>",
        "<é ü='🙂中'> 👉<here é='é'/></é>",
    ]

    @Test("a start tag stands where its < does", arguments: starts)
    func start(marked: String) throws {
        let text = MarkedText(marked)
        let reading = Reading(text.text)
        #expect(reading.faults == [])
        let here = try #require(reading.root?.first(named: "here"))
        #expect(here.position == text.place(from: Reading.start))
    }

    /// Documents with a 👉 where the content of <here> begins.
    static let contents = [
        "<here>👉text</here>",
        "<here>👉\n text</here>",
        "<here>👉<b/></here>",
        "<here>👉</here>",
        "<here\n x='1'\n>👉text</here>",
        "<here x='>'>👉text></here>",
        "<here é='🙂中' >👉é</here>",
        "<a>é\n👩🏽‍⚕️ <here>👉text</here></a>",
        "<a><here/>👉</a>",
        "<a><here x='1' />👉</a>",
    ]

    @Test("content begins just past the > of the start tag", arguments: contents)
    func content(marked: String) throws {
        let text = MarkedText(marked)
        let reading = Reading(text.text)
        #expect(reading.faults == [])
        let here = try #require(reading.root?.first(named: "here"))
        #expect(here.contentPosition == text.place(from: Reading.start))
    }

    @Test("lines are counted past 65,535, where libxml2's nodes stop")
    func manyLines() throws {
        let lines = "<b>" + String(repeating: "\n", count: 35_000) + "</b>"
        let root = Reading("<a>\(lines)\(lines)<here/></a>").root
        let here = try #require(root?.first(named: "here"))
        #expect(here.position == SourcePosition(file: "acne.xml", line: 70_001, column: 5))
    }

    @Test("many elements on one line are placed in one pass")
    func oneLine() throws {
        let root = Reading("<a>" + String(repeating: "<b/>é", count: 30_000) + "<here/></a>").root
        let here = try #require(root?.first(named: "here"))
        #expect(here.position == SourcePosition(file: "acne.xml", line: 1, column: 150_004))
    }

    @Test("a byte order mark takes no column")
    func byteOrderMark() throws {
        let root = try #require(Reading("\u{FEFF}<a>é</a>").root)
        #expect(root.position == Reading.start)
        #expect(root.text == "é")
        Reading("\u{FEFF}<a>\0</a>").expectRefusal(
            "a NUL byte is not text; delete it",
            at: SourcePosition(file: "acne.xml", line: 1, column: 4)
        )
    }

    /// Characters that make a terminal show something else than what is written.
    static let deceptive = [
        "202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069", "200B", "2028",
        "2029", "FEFF", "80", "9B", "9F",
    ]

    @Test("invisible control characters are refused in text", arguments: deceptive)
    func deceptiveText(code: String) throws {
        let character = Character(
            try #require(UInt32(code, radix: 16).flatMap(Unicode.Scalar.init))
        )
        let message = "the text of <b> holds the invisible control character U+\(code); delete it"
        for written in ["\(character)", "&#x\(code);", "<![CDATA[\(character)]]>"] {
            Reading.expectRefusal(of: "<a>\n 👉<b>é \(written) x</b></a>", message)
        }
    }

    @Test("invisible control characters are refused in attributes", arguments: deceptive)
    func deceptiveAttribute(code: String) throws {
        let character = Character(
            try #require(UInt32(code, radix: 16).flatMap(Unicode.Scalar.init))
        )
        let message = "attribute 'x' holds the invisible control character U+\(code); delete it"
        for written in ["\(character)", "&#x\(code);"] {
            Reading.expectRefusal(of: "<a>\n 👉<b y='é' x='a\(written)b'/></a>", message)
        }
    }

    @Test("text after a child element is the parent's")
    func deceptiveTail() {
        Reading.expectRefusal(
            of: "<a>\n 👉<b>é <c/>\u{202E}</b></a>",
            "the text of <b> holds the invisible control character U+202E; delete it"
        )
    }

    @Test("joiners that emoji and scripts need are read", arguments: ["\u{200C}", "\u{200D}"])
    func joiner(character: String) throws {
        #expect(Reading("<a>x\(character)y</a>").root?.text == "x\(character)y")
    }
}
