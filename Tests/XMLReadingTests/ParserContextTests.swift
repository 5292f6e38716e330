import Diagnostics
import TestSupport
import Testing
import XMLReading

@Suite("The parser takes nothing but well-formed UTF-8 without entities")
struct ParserContextTests {
    /// Laughs nine levels deep, which would make a billion of them.
    private static let laughs = (1...9).map { level in
        let laugh = level == 1 ? "ha" : String(repeating: "&l\(level - 1);", count: 10)
        return "<!ENTITY l\(level) \"\(laugh)\">"
    }

    /// Documents with a DOCTYPE, and a 👉 where it stands.
    static let documentTypes = [
        "👉<!DOCTYPE a><a/>",
        "<?xml version='1.0'?>\n<!-- é -->\n 👉<!DOCTYPE a><a/>",
        "👉<!DOCTYPE a SYSTEM 'file:///a.dtd'><a/>",
        "👉<!DOCTYPE a PUBLIC 'a' 'http://localhost/a.dtd'><a/>",
        "👉<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
        "👉<!DOCTYPE a [<!ENTITY % p SYSTEM 'a.dtd'> %p;]><a/>",
        "👉<!DOCTYPE a [<!ATTLIST a x CDATA 'y'>]><a/>",
        "👉<!DOCTYPE a [\(laughs.joined())]><a>&l9;</a>",
        "👉<!DOCTYPE a [<!ENTITY e '&e;'>]><a x='&e;'/>",
        "👉<!DOCTYPE a [",
    ]

    @Test("a DOCTYPE is refused, with every entity", arguments: documentTypes)
    func documentType(marked: String) {
        let message = "a DOCTYPE is not allowed; delete it and write its entities out"
        Reading.expectRefusal(of: marked, message)
    }

    /// Ways to name another file, and what of it an attacker hopes to see.
    static let intrusions = [
        "<!DOCTYPE a [<!ENTITY e SYSTEM '%'>]><a>&e;</a>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file://%'>]><a>&e;</a>",
        "<!DOCTYPE a [<!ENTITY % e SYSTEM 'file://%'> %e;]><a/>",
        "<!DOCTYPE a SYSTEM 'file://%'><a/>",
    ]

    @Test("an entity of another file is refused at the DOCTYPE", arguments: intrusions)
    func externalEntity(frame: String) throws {
        let folder = try TemporaryFolder(["secret.txt": "secret"])
        let text = frame.replacing("%'", with: "\(folder.path)/secret.txt'")
        Reading(text).expectRefusal(
            "a DOCTYPE is not allowed; delete it and write its entities out"
        )
    }

    @Test("an XInclude is an element like any other", arguments: ["text", "xml"])
    func inclusion(kind: String) throws {
        let folder = try TemporaryFolder(["secret.txt": "<s>secret</s>"])
        let path = folder.path + "/secret.txt"
        let text = """
            <a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="\(path)" parse="\(kind)"/></a>
            """
        let reading = Reading(text)
        #expect(reading.faults == [])
        let outline = """
            a @1:1
              xi:include href="\(path)" parse="\(kind)" @1:47
            """
        #expect(reading.root?.outline == outline)
    }

    /// Encodings that may be declared but are not read, and what is said of them.
    static let encodings = [
        "ISO-8859-1", "UTF-7", "US-ASCII", "windows-1252", "Shift_JIS", "UTF-16", "UCS-4",
    ]

    @Test("a file that declares another encoding is refused", arguments: encodings)
    func encoding(name: String) {
        Reading.expectRefusal(
            of: "<?xml version='1.0' encoding='👉\(name)'?><a>+ADw-b+AD4-</a>",
            "the encoding '\(name)' is not read; save the file as UTF-8 and declare that"
        )
    }

    /// What stands before and after bytes that are not UTF-8.
    static let frames = [
        ("<a>\n é ", "</a>"),
        ("<a x='é", "'/>"),
        ("<a><!-- é", "--></a>"),
        ("<a><é", "/></a>"),
    ]

    @Test("bytes that are not UTF-8 are refused", arguments: frames)
    func notUTF8(before: String, after: String) throws {
        for bytes: [UInt8] in [[0xE9], [0xC0, 0xAF], [0xF8, 0x88, 0x80, 0x80]] {
            let reading = Reading(Array(before.utf8) + bytes + Array(after.utf8))
            let place = Reading.start.advanced(past: before)
            #expect(reading.root == nil)
            #expect(reading.faults.count == 1)
            let fault = try #require(reading.faults.first)
            #expect(fault.hasPrefix("\(place): error: "))
            #expect(fault.contains("not proper UTF-8"))
        }
    }

    @Test("an encoded surrogate is refused")
    func surrogate() {
        let bytes = Array("<a>é".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8)
        let place = Reading.start.advanced(past: "<a>é")
        Reading(bytes).expectRefusal("Char 0xD800 out of allowed range", at: place)
    }
}

// MARK: - Syntax

extension ParserContextTests {
    /// Faulty documents with a 👉 where libxml2 notices, and its message.
    static let faults = [
        ("<a>é</b>👉", "Opening and ending tag mismatch: a line 1 and b"),
        ("<a>\n<b>\n</a>👉", "Opening and ending tag mismatch: b line 2 and a"),
        ("<a><![CDATA[éé]]></b>👉", "Opening and ending tag mismatch: a line 1 and b"),
        ("<a>\n<b é='1' é='2'👉/></a>", "Attribute é redefined"),
        ("<a x='👉<'/>", "Unescaped '<' not allowed in attributes values"),
        ("<a x=👉1/>", "AttValue: \" or ' expected"),
        ("<a/>👉<b/>", "Extra content at the end of the document"),
        ("<a/>👉text", "Extra content at the end of the document"),
        ("<a>é &none;👉</a>", "Entity 'none' not defined"),
        ("<a>é &👉 b</a>", "xmlParseEntityRef: no name"),
        ("<a><x:b👉/></a>", "Namespace prefix x on b is not defined"),
        ("<a><!-- b 👉-- c --></a>", "Double hyphen within comment: <!-- b "),
        (
            " <?xml👉 version='1.0'?><a/>",
            "XML declaration allowed only at the start of the document"
        ),
        ("<a>é👉\u{1B}[2J</a>", "PCDATA invalid Char value 27"),
        ("<a>&#27;👉</a>", "xmlParseCharRef: invalid xmlChar value 27"),
        ("<a>&#xD800;👉</a>", "xmlParseCharRef: invalid xmlChar value 55296"),
        ("<a>&#0;👉</a>", "xmlParseCharRef: invalid xmlChar value 0"),
        ("<a>\né👉\0</a>", "a NUL byte is not text; delete it"),
        ("<a x='👉\0'/>", "a NUL byte is not text; delete it"),
    ]

    @Test("a document that is not well formed is refused", arguments: faults)
    func fault(marked: String, message: String) {
        Reading.expectRefusal(of: marked, message)
    }

    /// Documents cut off at a 👉, where libxml2 notices, and its message.
    static let truncated = [
        ("<a>\n<b>é</b>👉\n", "Extra content at the end of the document"),
        ("<a>\n<b👉", "Couldn't find end of Start Tag b"),
        ("<a x='é👉", "AttValue: ' expected"),
        ("👉 \n", "Extra content at the end of the document"),
        ("👉text", "Document is empty"),
    ]

    @Test("a truncated document is refused", arguments: truncated)
    func truncation(marked: String, message: String) {
        Reading.expectRefusal(of: marked, message)
    }

    @Test("no part of a document is a document, wherever it is cut")
    func everyCut() {
        let whole = Array("<?xml version='1.0'?><a x='é'><!-- b --><![CDATA[c]]>d &lt;</a>".utf8)
        #expect(Reading(whole).root != nil)
        for length in 0..<whole.count {
            let reading = Reading(Array(whole[..<length]))
            #expect(reading.root == nil)
            #expect(reading.faults.count == 1)
        }
    }
}
