import Testing
import XMLReading

@Suite("An element is read as it was written")
struct XMLElementTests {
    @Test("a document becomes a tree of elements and texts")
    func tree() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- About bread. -->
            <knowledge review="2027-01-01">
              <fact id="rye" grade="weak">Rye &amp; wheat<!-- or spelt --> rise.</fact>
              <empty/>
            </knowledge>
            """
        let outline = #"""
            knowledge review="2027-01-01" @3:1
              "\n  "
              fact id="rye" grade="weak" @4:3
                "Rye & wheat rise."
              "\n  "
              empty @5:3
              "\n"
            """#
        let reading = Reading(text)
        #expect(reading.faults == [])
        #expect(reading.root?.outline == outline)
    }

    /// Contents of an element, and the one text that they make.
    static let texts = [
        ("plain", "plain"),
        ("&lt;b&gt; &amp; &quot;c&quot; &apos;", #"<b> & "c" '"#),
        ("caf&#233; caf&#xE9; café", "café café café"),
        ("a<![CDATA[<b> & ]]>c", "a<b> & c"),
        ("a<![CDATA[]]>b", "ab"),
        ("<![CDATA[a]]]]><![CDATA[>b]]>", "a]]>b"),
        ("a<!-- not this -->b", "ab"),
        ("a<?not this?>b", "ab"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("  a\t", "  a\t"),
        ("e\u{301}", "e\u{301}"),
        ("👩🏽‍⚕️ 中文 \u{5E2}\u{5D5}\u{5E8}", "👩🏽‍⚕️ 中文 \u{5E2}\u{5D5}\u{5E8}"),
    ]

    @Test("text, references and CDATA join to one text", arguments: texts)
    func text(content: String, expected: String) throws {
        let reading = Reading("<a>\(content)</a>")
        #expect(reading.faults == [])
        let root = try #require(reading.root)
        #expect(Array(root.rawText.unicodeScalars) == Array(expected.unicodeScalars))
        #expect(root.children == [.text(expected)])
    }

    @Test(
        "characters that libxml2 gets in pieces stay whole",
        arguments: ["%", "<![CDATA[%]]>", "x%", "<![CDATA[x%]]>"]
    )
    func pieces(frame: String) throws {
        let long = String(repeating: "é👩🏽‍⚕️中", count: 2_000)
        let parts = frame.split(separator: "%", omittingEmptySubsequences: false)
        let reading = Reading("<a>\(parts.joined(separator: long))</a>")
        #expect(reading.faults == [])
        #expect(reading.root?.rawText == (frame.contains("x") ? "x" : "") + long)
    }

    @Test("text leaves out what child elements hold, and squeezes white space")
    func squeezed() throws {
        let root = try #require(Reading("<a>\n one <b>inner</b>\t two\n\n three </a>").root)
        #expect(root.text == "one two three")
        #expect(root.rawText == "\n one \t two\n\n three ")
        #expect(root.elements.map(\.text) == ["inner"])
    }

    /// Attributes as written, and their values.
    static let values = [
        (#"x="1""#, "1"),
        (#"x='1'"#, "1"),
        (#"x = "1""#, "1"),
        (#"x="""#, ""),
        (#"x="it's &lt;b&gt; &amp; &quot;c&quot;""#, #"it's <b> & "c""#),
        (#"x="&#38; &amp;amp; &amp;#38;""#, "& &amp; &#38;"),
        (#"x=">""#, ">"),
        (#"x="é👩🏽‍⚕️ caf&#233;""#, "é👩🏽‍⚕️ café"),
        ("x=\"a\n  b\tc\"", "a   b c"),
        (#"x=" a  b ""#, " a  b "),
    ]

    @Test("attributes have their references resolved", arguments: values)
    func attribute(written: String, value: String) throws {
        let reading = Reading("<a \(written)/>")
        #expect(reading.faults == [])
        #expect(reading.root?["x"] == value)
    }

    @Test("attributes keep their order, and an absent one is nil")
    func attributes() throws {
        let root = try #require(Reading(#"<a z="1" b="2" p:c="3" xmlns:p="urn:p"/>"#).root)
        #expect(root.attributes.map(\.name) == ["z", "b", "p:c"])
        #expect(root["p:c"] == "3")
        #expect(root["c"] == nil)
    }

    @Test("elements are found by name, in their order, one level down")
    func elements() throws {
        let text = "<a><b>1</b><c><b>inner</b></c><b>2</b></a>"
        let root = try #require(Reading(text).root)
        #expect(root.elements.map(\.name) == ["b", "c", "b"])
        #expect(root.elements(named: "b").map(\.text) == ["1", "2"])
        #expect(root.elements(named: "d").isEmpty)
    }
}
