import Diagnostics
import IntentMatching
import Knowledge
import Language
import TestSupport
import Testing

/// Knowledge about bread with the wordings of one test, and what reads messages by it.
struct SmallKnowledge {
    /// What cuts messages into tokens.
    let analyzer: Analyzer

    /// What finds intents in them.
    let matcher: IntentMatcher

    /// Loads the wordings, given as XML elements; a fault of theirs fails the test.
    init(_ elements: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = "<knowledge>\(Self.concepts)\(elements)</knowledge>"
        let folder = try TemporaryFolder(["bread.xml": text])
        var collector = DiagnosticCollector()
        let loader = KnowledgeBaseLoader(folder: folder.path, schema: Repository.knowledgeSchema)
        let base = loader.load(reportingTo: &collector)
        let faults = collector.diagnostics.map(\.message).joined(separator: "\n")
        self.init(try #require(base, "\(faults)", sourceLocation: sourceLocation))
    }

    /// Reads messages by a whole knowledge base.
    init(_ knowledge: KnowledgeBase) {
        analyzer = Analyzer(knowledge)
        matcher = IntentMatcher(knowledge, analyzer: analyzer)
    }

    /// What a message means.
    func reading(of text: String) -> IntentReading {
        matcher.reading(of: analyzer.analysis(of: text))
    }

    /// A message with ⟦ and ⟧ around what a pattern of the intent was found in.
    func marking(_ intent: String, in text: String) -> String {
        let analysis = analyzer.analysis(of: text)
        let match = matcher.reading(of: analysis).considered.first { $0.intent == intent }
        let evidence = match?.evidence.first { $0.tier == .pattern }
        guard let tokens = evidence.map({ analysis.tokens[$0.tokens] }),
            let first = tokens.first, let last = tokens.last
        else { return text }
        let bytes = Array(text.utf8)
        let marked =
            bytes[..<first.range.lowerBound] + "⟦".utf8
            + bytes[first.range.lowerBound..<last.range.upperBound] + "⟧".utf8
            + bytes[last.range.upperBound...]
        return String(decoding: marked, as: UTF8.self)
    }

    private static let concepts = """
        <subject version="1" lang="en" default-topic="sourdough"><name>bread</name></subject>
        <words id="can">can|may|could</words>
        <shorthand means="what is">whats</shorthand>
        <topic id="sourdough" kind="treatment"><name>sourdough</name></topic>
        <topic id="rye-sourdough" kind="treatment" is="sourdough"><name>rye sourdough</name></topic>
        <topic id="brioche" kind="treatment"><name>brioche</name></topic>
        <topic id="dense-crumb" kind="condition"><name>dense crumb</name></topic>
        <topic id="crust" kind="area"><name>crust</name></topic>
        """
}
