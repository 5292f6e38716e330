import ContentChecks
import Diagnostics
import Foundation
import Knowledge
import TestSupport
import Testing

@Suite("A review finds what a careful editor would mend")
struct ContentReviewTests {
    /// A small knowledge base in which each 👉 stands where a finding must be reported.
    private static let planted = """
        👉<knowledge review="2026-01-31">
        <subject version="1" lang="en" default-topic="sourdough"><name>bread</name></subject>
        <source id="guild" kind="professional-body" checked="yes"><title>Handbook</title></source>
        👉<source id="idle" kind="article" checked="yes"><title>Never read</title></source>
        <words id="promises">cure|no risk</words>
        <words id="plain-words">emergency</words>
        <words id="always-explained">brown</words>
        <spelling british="mould" american="mold"/>
        <complete kind="treatment" aspects="definition risks" statements="aftercare"/>
        👉<topic id="sourdough" kind="treatment"><name>sourdough</name></topic>
        <topic id="mould" kind="condition">👉<name>mould</name></topic>
        <term id="term-crumb" checked="yes" sources="guild"><word>alveolation</word>
        <means>Alveolation is how big the holes in the crumb are.</means></term>
        <intent id="what" answer="facts" aspects="definition risks"><sample>what is it</sample></intent>
        <fact id="a" topic="sourdough" aspect="definition" grade="strong" checked="yes" sources="guild">
        👉<short>Sourdough is a kind of bread that rises by wild yeast and germs that live in a wet dough
        that the baker feeds with flour each day for years on end.</short>
        </fact>
        <fact id="b" topic="sourdough" aspect="definition" grade="strong" checked="yes" sources="guild">
        👉👉<short>Characteristically, microbiological acidification necessitates refrigeration.</short>
        </fact>
        <fact id="c" topic="sourdough" aspect="definition" grade="strong" checked="yes" sources="guild">
        <short>The crumb has alveolation, and so does pumpernickelishness (a word for dark bread).</short>
        👉<caveat>There is no risk in old bread.</caveat>
        </fact>
        <fact id="d" topic="sourdough" aspect="definition" grade="strong" checked="yes" sources="guild">
        👉<short>A good crust is brown.</short>
        </fact>
        </knowledge>
        """

    private static let expected = [
        "was to be reviewed by 2026-01-31; read it again and set a new date",
        "nothing cites the source 'idle'; delete it, or cite it",
        "'sourdough' has facts, but says nothing under risks, aftercare; write that",
        "'mould' is spelt 'mold' elsewhere; add the name 'mold'",
        "a sentence of 31 words, from 'Sourdough is a kind'; make it two of at most 25",
        "reads at school year",
        "the word 'Characteristically' may be unknown",
        "the word 'acidification' may be unknown",
        "the word 'microbiological' may be unknown",
        "the word 'necessitates' may be unknown",
        "the word 'refrigeration' may be unknown",
        "'no risk' promises too much; say what was found, and in whom",
        "'brown' is not the same for everybody, and no <term> says how; write one",
    ]

    private func findings(in text: String, today: String = "2026-03-02") throws -> [Diagnostic] {
        let folder = try TemporaryFolder(["bread.xml": text])
        var collector = DiagnosticCollector()
        let loader = KnowledgeBaseLoader(
            folder: folder.path,
            schema: Repository.knowledgeSchema
        )
        let review = loader.loadForReview(reportingTo: &collector)
        #expect(collector.diagnostics == [])
        let (knowledge, texts) = try #require(review)
        return ContentReview(knowledge, texts: texts, today: today).findings
    }

    @Test("each planted fault, at its line and column")
    func plantedFaults() throws {
        let pieces = Self.planted.split(separator: "👉", omittingEmptySubsequences: false)
        let places = pieces.indices.dropLast().map { index in
            let text = pieces[...index].joined()
            return SourcePosition(file: "bread.xml").advanced(past: text)
        }
        let findings = try findings(in: pieces.joined())
        #expect(findings.allSatisfy { $0.severity == .warning })
        #expect(
            Set(findings.map { "\($0.position.line):\($0.position.column)" })
                == Set(places.map { "\($0.line):\($0.column)" })
        )
        let messages = findings.map(\.message)
        for start in Self.expected {
            #expect(messages.contains { $0.hasPrefix(start) }, "\(start)")
        }
        #expect(
            messages.count == Self.expected.count + 1,
            "the long sentence is hard to read as well"
        )
    }

    @Test("nothing, where the day of the next review has not come")
    func reviewDate() throws {
        let text = Self.planted.replacing("👉", with: "")
        let early = try findings(in: text, today: "2026-01-31").map(\.message)
        #expect(!early.contains { $0.hasPrefix("was to be reviewed") })
    }

    @Test("nothing in what ships")
    func shipped() throws {
        var collector = DiagnosticCollector()
        let review = KnowledgeBaseLoader(folder: Repository.knowledge)
            .loadForReview(reportingTo: &collector)
        let (knowledge, texts) = try #require(review)
        let findings = ContentReview(knowledge, texts: texts, today: "2026-11-22").findings
        #expect(findings.map(\.description) == [])
    }
}

/// Faults of content that the schema itself refuses: they never get as far as a review.
@Suite("What a statement must have is demanded by the schema, at its line")
struct DemandedPartsTests {
    static let faults: [(String, String)] = [
        (
            "<fact id=\"dense-young\" topic=\"sourdough\" aspect=\"condition\" about=\"dense-crumb\" grade=\"limited\" checked=\"yes\" sources=\"bakers-guild\">",
            "<fact id=\"dense-young\" topic=\"sourdough\" aspect=\"condition\" about=\"dense-crumb\" grade=\"limited\" checked=\"yes\">"
        ),
        (
            " aspect=\"condition\" about=\"dense-crumb\" grade=\"limited\"",
            " aspect=\"condition\" about=\"dense-crumb\""
        ),
        ("<advice>Bake with flour that holds no gluten.</advice>", ""),
        (
            "<topic id=\"yeast-bread\" kind=\"treatment\"><name>yeast bread</name>",
            "<topic id=\"yeast-bread\" kind=\"treatment\"><name>sourdough</name>"
        ),
    ]

    @Test("a source, a grade, an advice; and a name is one topic's alone", arguments: faults)
    func demands(old: String, new: String) throws {
        let bread = try String(contentsOfFile: Repository.bread + "/bread.xml", encoding: .utf8)
        let place = try #require(bread.range(of: old))
        let folder = try TemporaryFolder(["bread.xml": bread.replacing(old, with: new)])
        var collector = DiagnosticCollector()
        let loader = KnowledgeBaseLoader(folder: folder.path, schema: Repository.knowledgeSchema)
        #expect(loader.load(reportingTo: &collector) == nil)
        let line = bread[..<place.lowerBound].count(where: { $0 == "\n" }) + 1
        let fault = try #require(collector.diagnostics.first)
        #expect((line - 3...line).contains(fault.position.line))
    }
}
