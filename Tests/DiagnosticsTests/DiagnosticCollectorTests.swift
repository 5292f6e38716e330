import Diagnostics
import Testing

@Suite("A collector keeps every finding")
struct DiagnosticCollectorTests {
    private let first = SourcePosition(file: "acne.xml", line: 9)
    private let second = SourcePosition(file: "acne.xml", line: 10)
    private let other = SourcePosition(file: "skin.xml")

    @Test("has no errors while it holds none but warnings")
    func errors() {
        var collector = DiagnosticCollector()
        #expect(!collector.hasErrors)
        collector.warn("looks odd", at: first)
        #expect(!collector.hasErrors)
        collector.error("is wrong", at: first)
        #expect(collector.hasErrors)
    }

    @Test("keeps the order of discovery")
    func discovery() {
        var collector = DiagnosticCollector()
        collector.error("third", at: other)
        collector.warn("second", at: second)
        collector.error("first", at: first)
        #expect(collector.diagnostics.map(\.message) == ["third", "second", "first"])
        #expect(collector.diagnostics.map(\.severity) == [.error, .warning, .error])
    }

    @Test("sorts by place, and by message at one place")
    func sorting() {
        var collector = DiagnosticCollector()
        collector.error("e", at: other)
        collector.error("d", at: second)
        collector.warn("c", at: second)
        collector.error("b", at: first)
        collector.warn("a", at: SourcePosition(file: "acne.xml", line: 9, column: 2))
        #expect(collector.sorted.map(\.message) == ["b", "a", "c", "d", "e"])
    }

    /// Findings and how they print.
    static let prints = [
        (Diagnostic.Severity.error, "acne.xml:1:1: error: is wrong"),
        (Diagnostic.Severity.warning, "acne.xml:1:1: warning: is wrong"),
    ]

    @Test("prints findings as compilers do", arguments: prints)
    func description(severity: Diagnostic.Severity, printed: String) {
        let place = SourcePosition(file: "acne.xml")
        #expect(Diagnostic(severity, "is wrong", at: place).description == printed)
    }
}
