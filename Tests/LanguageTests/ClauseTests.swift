import Diagnostics
import Knowledge
import Language
import TestSupport
import Testing

@Suite("A word that joins the next question begins a sentence")
struct ClauseTests {
    private func analyzer(_ wordLists: String) throws -> Analyzer {
        let text = """
            <knowledge><subject version="1" lang="en" default-topic="rye"><name>bread</name></subject>
            <topic id="rye" kind="treatment"><name>rye does it</name></topic>\(wordLists)</knowledge>
            """
        let folder = try TemporaryFolder(["bread.xml": text])
        var collector = DiagnosticCollector()
        let loader = KnowledgeBaseLoader(folder: folder.path, schema: Repository.knowledgeSchema)
        let base = loader.load(reportingTo: &collector)
        return Analyzer(try #require(base, "\(collector.diagnostics)"))
    }

    private static let lists = """
        <words id="clause-joins">and|but</words><words id="clause-openers">does|what</words>
        """

    @Test(
        "where knowledge lists it before a word that opens one",
        arguments: [
            ("how much is it and does it hurt", [0..<5, 5..<8]), ("bread and butter", [0..<3]),
            ("does it hurt", [0..<3]), ("what and what but does", [0..<2, 2..<4, 4..<5]),
            ("a but. What", [0..<2, 2..<3]), ("a and does it. But", [0..<2, 2..<4, 4..<5]),
        ]
    )
    func clauses(text: String, sentences: [Range<Int>]) throws {
        #expect(try analyzer(Self.lists).analysis(of: text).sentences == sentences)
    }

    @Test("and nowhere where knowledge lists none")
    func noLists() throws {
        let analysis = try analyzer("").analysis(of: "how much is it and does it hurt")
        #expect(analysis.sentences == [0..<8])
    }
}
