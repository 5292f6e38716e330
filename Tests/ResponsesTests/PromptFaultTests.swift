import Diagnostics
import Responses
import TestSupport
import Testing

@Suite("Faults of prompts are found at load")
struct PromptFaultTests {
    /// The faults that a folder is loaded with; where there is one, there is no library.
    private func faults(
        of folder: PromptFolder,
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> [String] {
        var collector = DiagnosticCollector()
        let library = folder.library(reportingTo: &collector)
        #expect((library == nil) == collector.hasErrors, sourceLocation: sourceLocation)
        return collector.diagnostics.map(\.description)
    }

    private func check(_ marked: String, without ids: Set<String>, _ message: String) throws {
        let text = MarkedText("<prompts>\n  \(marked)\n</prompts>")
        let folder = try PromptFolder(text.text, without: ids)
        let place = text.place(from: SourcePosition(file: folder.file))
        #expect(faults(of: folder) == ["\(place): error: \(message)"])
    }

    @Test(
        "and placeholders that are not given are pointed at",
        arguments: [
            ("👉<coun/>", "unknown placeholder <coun/>; did you mean <count/>?"),
            ("è 👉<zebra/>", "unknown placeholder <zebra/>; it is given count"),
            ("👉<item/>", "unknown placeholder <item/>; it is given count"),
            ("👉<if has=\"coun\">x</if>", "unknown placeholder <coun/>; did you mean <count/>?"),
            ("👉<unless has=\"x\"><y/></unless>", "unknown placeholder <x/>; it is given count"),
            ("<if has=\"count\">👉<y/></if>", "unknown placeholder <y/>; it is given count"),
            ("👉<each of=\"x\"><item/></each>", "unknown placeholder <x/>; it is given count"),
            (
                "<each of=\"count\">👉<itme/></each>",
                "unknown placeholder <itme/>; it is given count, item"
            ),
            ("👉<number of=\"x\"/>", "unknown placeholder <x/>; it is given count"),
            ("👉<each><item/></each>", "<each> needs the attribute 'of'"),
            ("👉<if>x</if>", "<if> needs the attribute 'has'"),
            ("👉<unless/>", "<unless> needs the attribute 'has'"),
            ("👉<number><one/><many/></number>", "<number> needs the attribute 'of'"),
            (
                "👉<number of=\"count\"><one>x</one></number>",
                "<number> needs <one> and <many> inside"
            ),
            ("👉<use/>", "<use> needs the attribute 'prompt'"),
        ]
    )
    func placeholders(wording: String, message: String) throws {
        let marked = "<prompt id=\"duration.days\"><count/>\n \(wording)</prompt>"
        try check(marked, without: ["duration.days"], message)
    }

    @Test("and a prompt that is given nothing says so")
    func noPlaceholders() throws {
        let message = "unknown placeholder <when/>; it is given none"
        try check(
            "<prompt id=\"alert.soon\">at 👉<when/></prompt>",
            without: ["alert.soon"],
            message
        )
    }

    @Test(
        "and a value that must be said is",
        arguments: [
            "some days", "some <!-- <count/> --> days", "<if has=\"count\">some</if> days",
        ]
    )
    func required(wording: String) throws {
        let message = "'duration.days' does not say <count/>; put it in"
        let marked = "👉<prompt id=\"duration.days\">\(wording)</prompt>"
        try check(marked, without: ["duration.days"], message)
    }

    @Test(
        "and every prompt has words that something says",
        arguments: [
            ("👉<prompt id=\"alert.soon\"/>", "the prompt 'alert.soon' is empty; write its words"),
            (
                "👉<prompt id=\"alert.soon\"> \n </prompt>",
                "the prompt 'alert.soon' is empty; write its words"
            ),
            (
                "<prompt id=\"alert.soon\">x</prompt> 👉<prompt id=\"alert.son\">x</prompt>",
                "nothing says the prompt 'alert.son'; did you mean 'alert.soon'?"
            ),
            (
                "<prompt id=\"alert.soon\">x</prompt> 👉<prompt id=\"zebra\"><stripes/></prompt>",
                "nothing says the prompt 'zebra'; delete it"
            ),
        ]
    )
    func words(marked: String, message: String) throws {
        try check(marked, without: ["alert.soon"], message)
    }

    @Test(
        "and what is put in exists, and does not put itself in",
        arguments: [
            (
                "👉<prompt id=\"alert.soon\"><use prompt=\"alert.son\"/></prompt>",
                "unknown prompt 'alert.son' in <use>"
            ),
            ("👉<prompt id=\"alert.soon\">a <use prompt=\"alert.soon\"/></prompt>", Self.loop),
        ]
    )
    func uses(marked: String, message: String) throws {
        try check(marked, without: ["alert.soon"], message)
    }

    @Test("not round a corner either: each prompt of the circle is pointed at")
    func circle() throws {
        let first = "<prompt id=\"alert.soon\">a <use prompt=\"grade.none\"/></prompt>"
        let second = "<prompt id=\"grade.none\">b <use prompt=\"alert.soon\"/></prompt>"
        let ids: Set = ["alert.soon", "grade.none"]
        let folder = try PromptFolder("<prompts>\n\(first)\n\(second)\n</prompts>", without: ids)
        let errors = [
            "\(folder.file):2:1: error: \(Self.loop)",
            "\(folder.file):3:1: error: \(Self.loop.replacing("alert.soon", with: "grade.none"))",
        ]
        #expect(faults(of: folder) == errors)
    }

    private static let loop = "'alert.soon' contains itself; mend its <use>"
}

@Suite("Faults of prompt folders are found at load")
struct PromptFolderFaultTests {
    private func faults(of folder: PromptFolder) -> [Diagnostic] {
        var collector = DiagnosticCollector()
        #expect(folder.library(reportingTo: &collector) == nil)
        return collector.diagnostics
    }

    @Test("and a missing prompt is named", arguments: ["alert.soon", "duration.days", "footer"])
    func missing(id: String) throws {
        let folder = try PromptFolder("<prompts/>", without: [id])
        let message = "no file holds the prompt '\(id)'; write it"
        #expect(faults(of: folder).map(\.description) == ["\(folder.path):1:1: error: \(message)"])
    }

    @Test("and a line that knowledge names, where it names it")
    func missingLine() throws {
        let folder = try PromptFolder("<prompts/>", without: ["chat.hello"])
        let message = "unknown prompt 'chat.hello'; write it in \(folder.path)"
        #expect(faults(of: folder).map(\.message) == [message])
        #expect(faults(of: folder).map(\.position) == [PromptFolder.intent])
    }

    @Test("and a second prompt of the same id, with the place of the first")
    func duplicate() throws {
        let one = "<prompt id=\"alert.soon\">x</prompt>"
        let folder = try PromptFolder("<prompts>\(one)\(one)</prompts>", without: ["alert.soon"])
        let first = SourcePosition(file: folder.file).advanced(past: "<prompts>")
        let second = first.advanced(past: one)
        let message = "a second prompt 'alert.soon'; the first stands at \(first)"
        #expect(faults(of: folder).map(\.description) == ["\(second): error: \(message)"])
    }

    @Test("and all of them are reported, by place")
    func several() throws {
        let worded = """
            <prompts>
            <prompt id="alert.soon"/>
            <prompt id="duration.days">days: <days/></prompt>
            </prompts>
            """
        let folder = try PromptFolder(worded, without: ["alert.soon", "duration.days", "footer"])
        #expect(faults(of: folder).map(\.position.line) == [1, 2, 3, 3])
    }

    @Test(
        "and XML that cannot be read is pointed at",
        arguments: [
            "<prompts><prompt id=\"alert.soon\">x</promp>👉</prompts>",
            "<prompts>👉<promt id=\"alert.soon\">x</promt></prompts>",
            "<prompts>👉<prompt>x</prompt></prompts>",
        ]
    )
    func unreadable(marked: String) throws {
        let text = MarkedText(marked)
        let folder = try PromptFolder(text.text, without: ["alert.soon"])
        let faults = faults(of: folder)
        #expect(faults.first?.position == text.place(from: SourcePosition(file: folder.file)))
    }

    @Test("and a folder that is not there")
    func noFolder() throws {
        var collector = DiagnosticCollector()
        let library = PromptLibrary.load(
            folder: "no-such-folder",
            schema: Repository.prompts + "/schema/prompts.xsd",
            lines: [:],
            reportingTo: &collector
        )
        #expect(library == nil)
        let message = "no-such-folder:1:1: error: is no folder that can be read"
        #expect(collector.diagnostics.map(\.description) == [message])
    }
}
