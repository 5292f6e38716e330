import Foundation
import TestSupport
import Testing

@Suite("The command line lists what is not known, and writes leaflets", .serialized)
struct FactsTests {
    private static let bread = ["--knowledge", Repository.bread]

    /// A folder with the bread and some elements more.
    private func folder(adding elements: String) throws -> TemporaryFolder {
        let bread = try String(contentsOfFile: Repository.bread + "/bread.xml", encoding: .utf8)
        let text = bread.replacing("</knowledge>", with: elements + "\n</knowledge>")
        return try TemporaryFolder(["bread.xml": text])
    }

    @Test("--gaps names topics without facts, and what is open on the others")
    func gaps() throws {
        let run = try Program(["facts", "--gaps"] + Self.bread)
        #expect(run.status == 0)
        #expect(run.output == "yeast-bread  yeast bread: no facts\n")
        let folder = try folder(
            adding: """
                <topic id="malt" kind="active"><name>malt</name></topic>
                <fact id="f" topic="yeast-bread" aspect="myth" grade="none" checked="no" \
                sources="common"><short>It is bread.</short></fact>
                """
        )
        let other = try Program(["facts", "--gaps", "--knowledge", folder.path])
        #expect(
            other.output == """
                malt  malt: no facts
                yeast-bread  yeast bread: nothing on definition, benefit-for-condition, \
                suitability-personal, aftercare-activity

                """
        )
    }

    @Test("a leaflet is plain text in 80 columns where it is not for a terminal")
    func leaflet() throws {
        let run = try Program(["facts", "leaflet", "sourdough", "aftercare-activity"] + Self.bread)
        #expect(run.status == 0)
        #expect(run.notices.isEmpty)
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "Sourdough: when to slice it")
        #expect(lines.contains("* Slicing: Do not slice the loaf for two hours. [1]"))
        #expect(lines.contains("1. The handbook of the guild. Guild of Bakers, 2020. Chapter 3"))
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines.contains { $0.count > 70 })
    }

    @Test("and with --html one HTML document, wherever the flag stands")
    func html() throws {
        let words = ["facts", "leaflet", "sourdough", "definition"]
        let run = try Program(words + ["--html"] + Self.bread)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("<!DOCTYPE html>\n"))
        #expect(run.output.hasSuffix("</html>\n"))
        #expect(run.output.contains("<h1>Sourdough: what it is</h1>"))
        let first = try Program(["facts", "--html"] + words.dropFirst() + Self.bread)
        #expect(first.output == run.output)
        #expect(try Program(words + Self.bread).output != run.output)
    }

    static let refusals: [(words: [String], notice: String)] = [
        (["sourdough", "--html"], "--html is for leaflets"),
        (["--html"], "--html is for leaflets"),
        (["--gaps", "--html"], "--html is for leaflets"),
        (["--gaps", "sourdough"], "--gaps takes no further words"),
        (["leaflet", "sourdough", "history"], "no leaflet of that"),
        (["leaflet", "baguette", "definition"], "no leaflet of that"),
        (["leaflet", "yeast-bread", "definition", "--html"], "no leaflet of that"),
        (["leaflet", "sourdough"], "no leaflet of that"),
        (["leaflet"], "no leaflet of that"),
        (["leaflet", "sourdough", "definition", "myth"], "no leaflet of that"),
    ]

    @Test(
        "what does not go together, or is not there, is a wrong command line",
        arguments: refusals
    )
    func refuses(words: [String], notice: String) throws {
        let run = try Program(["facts"] + words + Self.bread)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.notices.contains(notice))
    }
}

@Suite("The check counts what there is, and is as strict as it is told", .serialized)
struct CheckTests {
    private static let counts = """
        sources 2
        concepts 8
        facts 3
        contraindications 1
        aftercare rules 1
        pauses 0
        terms 0
        timeline entries 1
        red flags 1
        claims 1
        intents 13
        left out on purpose 1

        """

    private func folder(adding element: String) throws -> TemporaryFolder {
        let bread = try String(contentsOfFile: Repository.bread + "/bread.xml", encoding: .utf8)
        let text = bread.replacing("</knowledge>", with: element + "\n</knowledge>")
        return try TemporaryFolder(["bread.xml": text])
    }

    @Test("without a finding it prints the counts alone", arguments: [[], ["--strict"]])
    func counts(flags: [String]) throws {
        let run = try Program(["check", Repository.bread] + flags)
        #expect(run.status == 0)
        #expect(run.output == Self.counts)
        #expect(run.notices.isEmpty)
    }

    @Test("pauses and terms are counted as well")
    func countsMore() throws {
        let folder = try folder(
            adding: """
                <pause id="pa" topic="sourdough" product="slicing" checked="no" sources="common">\
                <advice>Wait.</advice></pause>
                <term id="t" checked="no" sources="common"><word>crumb</word>\
                <means>The crumb is the inside.</means></term>
                """
        )
        let run = try Program(["check", folder.path])
        #expect(run.output.contains("\npauses 1\nterms 1\n"))
    }

    private static let idle =
        "<source id=\"idle\" kind=\"article\" checked=\"yes\"><title>Never read</title></source>"

    static let statuses: [(flags: [String], status: Int32)] = [([], 0), (["--strict"], 1)]

    @Test("a warning fails it with --strict alone", arguments: statuses)
    func strictness(flags: [String], status: Int32) throws {
        let folder = try folder(adding: Self.idle)
        let run = try Program(["check", folder.path] + flags)
        #expect(run.status == status)
        #expect(run.notices.contains("bread.xml:108:1: warning: nothing cites the source 'idle'"))
        #expect(run.notices.hasSuffix("\n0 errors, 1 warning\n"))
        #expect(run.output.contains("sources 3\n") == (status == 0))
        #expect(run.output.isEmpty == (status == 1))
    }

    @Test("an error fails it either way, without counts", arguments: [[], ["--strict"]])
    func errors(flags: [String]) throws {
        let folder = try folder(adding: Self.idle + Self.idle)
        let run = try Program(["check", folder.path] + flags)
        #expect(run.status == 1)
        #expect(run.notices.hasSuffix("\n1 error, 0 warnings\n"))
        #expect(run.output.isEmpty)
    }
}
