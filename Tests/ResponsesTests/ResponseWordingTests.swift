import Diagnostics
import Knowledge
import Responses
import TestSupport
import Testing

@testable import Dialogue

@Suite("Frames are filled from what is known")
struct ResponseWordingTests {
    @Test(
        "and a wait is said in the largest unit that it is whole in",
        arguments: [
            ("PT1M", "1 minutes"), ("PT90M", "90 minutes"), ("PT60M", "1 hours"),
            ("PT36H", "36 hours"),
            ("PT48H", "2 days"), ("P10D", "10 days"), ("P14D", "2 weeks"), ("P1W", "1 weeks"),
            ("P6W", "6 weeks"), ("P1M", "1 months"), ("P18M", "18 months"), ("P12M", "1 years"),
            ("P2Y", "2 years"), ("P1Y6M", "18 months"), ("P365D", "365 days"),
        ]
    )
    func waits(wait: String, words: String) throws {
        let base = try knowledge(wait: wait)
        let entry = try #require(base.contraindications.entries.first)
        let response = try composer(base).response(to: .saying(.contraindications([entry])))
        #expect(response.sentences.first?.text == "Fire: \(words)")
    }

    @Test("and no wait is said where none is known")
    func noWait() throws {
        let base = try knowledge(wait: nil)
        let entry = try #require(base.contraindications.entries.first)
        let response = try composer(base).response(to: .saying(.contraindications([entry])))
        #expect(response.sentences.first?.text == "Fire: soon")
    }

    @Test(
        "and the footer names four sources and counts the others, each author and year once",
        arguments: [
            (1, "strong from a1"), (2, "strong from a1; a2"), (4, "strong from a1; a2; a3; a4"),
            (5, "strong from a1; a2; a3; a4 +1"), (6, "strong from a1; a2; a3; a4 +2"),
            (7, "strong from a1; a2; a3; a4 +2"),
        ]
    )
    func footer(count: Int, text: String) throws {
        let base = try knowledge(wait: nil)
        let fact = try #require(base.facts["f\(count)"])
        let response = try composer(base).response(to: .saying(.facts([fact])))
        #expect(response.footer == text)
        #expect(response.sources.map(\.id) == (1...count).map { "s\($0)" })
    }

    @Test("and sources that several sentences share are listed once, in the order of first use")
    func sharedSources() throws {
        let base = try knowledge(wait: nil)
        let facts = try ["f2", "f1", "f3"].map { try #require(base.facts[$0]) }
        let response = try composer(base).response(to: .saying(.facts(facts)))
        #expect(response.sources.map(\.id) == ["s1", "s2", "s3"])
        #expect(response.sentences.map(\.sources.count) == [2, 1, 3])
    }

    @Test("and the footer names the weightiest sources first, whatever was said first")
    func footerOrder() throws {
        let base = try knowledge(wait: nil, lastKind: "regulator")
        let fact = try #require(base.facts["f7"])
        let response = try composer(base).response(to: .saying(.facts([fact])))
        #expect(response.footer == "strong from a6; a1; a2; a3 +2")
        #expect(response.sources.map(\.id).last == "s7")
    }

    /// Seven sources, of which the last two have the same author, and a fact on the first *n* of them each.
    private func knowledge(wait: String?, lastKind: String = "trial") throws -> KnowledgeBase {
        let sources = (1...7).map {
            """
            <source id="s\($0)" kind="\($0 == 7 ? lastKind : "trial")" checked="yes"><title>t\($0)</title>
            <author>a\(min($0, 6))</author></source>
            """
        }
        let facts = (1...7).map { count in
            let ids = (1...count).map { "s\($0)" }.joined(separator: " ")
            return """
                <fact id="f\(count)" topic="oven" aspect="heat" grade="strong" checked="yes"
                sources="\(ids)"><short>It is hot.</short></fact>
                """
        }
        let text = """
            <knowledge><subject version="1" lang="en" default-topic="oven"><name>ovens</name></subject>
            <topic id="oven" kind="treatment"><name>oven</name></topic>
            <intent id="hot" answer="facts" aspects="heat"/>
            <contraindication id="c" topic="oven" who="oven" verdict="delay" where="anywhere"
            \(wait.map { "wait=\"\($0)\"" } ?? "") grade="strong" checked="yes" sources="s1">
            <label>Fire</label><reason>It burns.</reason><advice>Wait.</advice></contraindication>
            \(sources.joined())\(facts.joined())</knowledge>
            """
        let folder = try TemporaryFolder(["ovens.xml": text])
        var collector = DiagnosticCollector()
        let loader = KnowledgeBaseLoader(folder: folder.path, schema: Repository.knowledgeSchema)
        let base = loader.load(reportingTo: &collector)
        return try #require(base, "\(collector.diagnostics)")
    }

    private func composer(_ base: KnowledgeBase) throws -> ResponseComposer {
        var prompts = [
            "verdict.delay":
                #"<label/>: <if has="wait"><wait/></if><unless has="wait">soon</unless>"#,
            "source.short": #"<if has="author"><author/></if>"#,
            "footer": """
            <each of="grades" separator="/"><item/></each> from <each of="sources" separator="; "><item/></each><if has="more"> +<more/></if>
            """,
        ]
        for unit in ["minutes", "hours", "days", "weeks", "months", "years"] {
            prompts["duration.\(unit)"] = "<count/> \(unit)"
        }
        prompts["grade.strong"] = "strong"
        var collector = DiagnosticCollector()
        let library = try PromptFolder(prompts).library(reportingTo: &collector)
        return ResponseComposer(base, prompts: try #require(library, "\(collector.diagnostics)"))
    }
}
