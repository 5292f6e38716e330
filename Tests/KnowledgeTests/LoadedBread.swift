import Diagnostics
import Foundation
import Knowledge
import TestSupport
import Testing

/// One change to the file about bread: the first `old` from `anchor` on becomes `new`.
///
///     Edit("👉<fact id=\"dense-young\"", "bakers-guild", "nobody")
///
/// A 👉 at the start of `anchor`, or anywhere in `new`, shows where the fault must be reported.
struct Edit: CustomTestStringConvertible {
    private let anchor: String
    private let old: String
    private let new: String

    init(_ anchor: String, _ old: String, _ new: String) {
        self.anchor = anchor
        self.old = old
        self.new = new
    }

    /// An edit that adds an element to the end of the file.
    static func adding(_ element: String) -> Edit {
        Edit("</knowledge>", "</knowledge>", element + "\n</knowledge>")
    }

    var testDescription: String { "\(anchor) … \(old) → \(new)" }

    /// The file about bread with this change, and with the marks.
    func marked() throws -> String {
        let bread = try Bread.text()
        let places = bread.ranges(of: anchor.replacing("👉", with: ""))
        try #require(places.count == 1, "the anchor must stand in the file once")
        let start = places[0].lowerBound
        var rest = bread[start...]
        let range = try #require(rest.firstRange(of: old), "there is nothing to change")
        rest.replaceSubrange(range, with: new)
        return bread[..<start] + (anchor.hasPrefix("👉") ? "👉" : "") + rest
    }

    /// The file about bread with this change.
    func text() throws -> String { MarkedText(try marked()).text }
}

/// The tiny knowledge base that tests change.
enum Bread {
    /// Its only file.
    static func text() throws -> String {
        try String(contentsOfFile: Repository.bread + "/bread.xml", encoding: .utf8)
    }

    /// The knowledge after some elements were added, which must be free of faults.
    static func knowledge(
        adding elements: String = "",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> KnowledgeBase {
        let loaded = try LoadedFolder(["bread.xml": Edit.adding(elements).text()])
        #expect(loaded.reports == [], sourceLocation: sourceLocation)
        return try #require(loaded.base, sourceLocation: sourceLocation)
    }
}

/// What loading a folder of a few files comes to.
struct LoadedFolder {
    /// The knowledge, if it was free of faults.
    let base: KnowledgeBase?

    /// The reports as they are printed, with the folder called `folder`, and its files without it.
    let reports: [String]

    /// Writes the files and loads them; the schema that ships is used where none is given.
    init(_ files: [String: String], schema: String? = Repository.knowledgeSchema) throws {
        let folder = try TemporaryFolder(files)
        var collector = DiagnosticCollector()
        base = withExtendedLifetime(folder) {
            KnowledgeBaseLoader(folder: folder.path, schema: schema)
                .load(reportingTo: &collector)
        }
        reports = collector.diagnostics.map {
            $0.description.replacing(folder.path + "/", with: "")
                .replacing(folder.path, with: "folder")
        }
    }
}

/// Expects that the bread with one change is refused with one message, at the mark; a schema may be
/// given as text, to validate against it instead of the one that ships.
func expectFault(
    _ edit: Edit,
    _ message: String,
    schema: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let bread = MarkedText(try edit.marked())
    var files = ["bread.xml": bread.text]
    files["schema/knowledge.xsd"] = schema
    let loaded = try LoadedFolder(
        files,
        schema: schema == nil ? Repository.knowledgeSchema : nil
    )
    let place = bread.place(from: SourcePosition(file: "bread.xml"))
    #expect(loaded.reports == ["\(place): error: \(message)"], sourceLocation: sourceLocation)
    #expect(loaded.base == nil, sourceLocation: sourceLocation)
}

/// Expects that the bread with one change is still free of faults.
func expectNoFault(_ edit: Edit, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let loaded = try LoadedFolder(["bread.xml": edit.text()])
    #expect(loaded.reports == [], sourceLocation: sourceLocation)
    #expect(loaded.base != nil, sourceLocation: sourceLocation)
}
