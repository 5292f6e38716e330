import Diagnostics
import TestSupport
import Testing
import XMLReading

/// What came of reading a document that is called acne.xml.
struct Reading {
    /// Where the document starts.
    static let start = SourcePosition(file: "acne.xml")

    let root: XMLElement?
    let faults: [String]

    init(_ bytes: [UInt8], schema: XMLSchema? = nil, limits: XMLLimits = XMLLimits()) {
        var collector = DiagnosticCollector()
        let reader = XMLDocumentReader(schema: schema, limits: limits)
        root = reader.element(in: bytes, named: Self.start.file, reportingTo: &collector)
        faults = collector.diagnostics.map(\.description)
    }

    init(_ text: String, schema: XMLSchema? = nil, limits: XMLLimits = XMLLimits()) {
        self.init(Array(text.utf8), schema: schema, limits: limits)
    }

    init(fileAt path: String, limits: XMLLimits = XMLLimits()) {
        var collector = DiagnosticCollector()
        let reader = XMLDocumentReader(limits: limits)
        root = reader.element(at: path, named: Self.start.file, reportingTo: &collector)
        faults = collector.diagnostics.map(\.description)
    }

    /// Expects that nothing was read for just this reason, at this place.
    func expectRefusal(
        _ message: String,
        at place: SourcePosition = start,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(faults == ["\(place): error: \(message)"], sourceLocation: sourceLocation)
        #expect(root == nil, sourceLocation: sourceLocation)
    }

    /// Expects that a text is refused at its mark for just this reason.
    static func expectRefusal(
        of marked: String,
        _ message: String,
        schema: XMLSchema? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let text = MarkedText(marked)
        Reading(text.text, schema: schema).expectRefusal(
            message,
            at: text.place(from: start),
            sourceLocation: sourceLocation
        )
    }

    /// Expects that a text, read against a schema, has these faults, one at each mark in turn.
    static func expectFaults(
        _ messages: [String],
        in marked: String,
        schema: XMLSchema,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let parts = marked.split(separator: "👉", omittingEmptySubsequences: false)
        var place = start
        var expected: [String] = []
        for (part, message) in zip(parts, messages) {
            place = place.advanced(past: part)
            expected.append("\(place): error: \(message)")
        }
        let reading = Reading(parts.joined(), schema: schema)
        #expect(parts.count == messages.count + 1, sourceLocation: sourceLocation)
        #expect(reading.faults == expected, sourceLocation: sourceLocation)
        #expect(reading.root == nil, sourceLocation: sourceLocation)
    }
}

extension XMLElement {
    /// The first element of that name, in document order, at or below this one.
    func first(named wanted: String) -> XMLElement? {
        if name == wanted { return self }
        for element in elements {
            if let found = element.first(named: wanted) { return found }
        }
        return nil
    }

    /// The tree as text: a line an element with its place, a line a run of text.
    var outline: String { outline(indent: "") }

    private func outline(indent: String) -> String {
        let fields = attributes.map { " \($0.name)=\($0.value.debugDescription)" }.joined()
        let lines = children.map { child in
            switch child {
            case .element(let element): element.outline(indent: indent + "  ")
            case .text(let text): indent + "  " + text.debugDescription
            }
        }
        let place = "\(position.line):\(position.column)"
        return (["\(indent)\(name)\(fields) @\(place)"] + lines).joined(separator: "\n")
    }
}
