import Diagnostics
@testable import Knowledge
import Testing

@Suite("A catalog keeps entries in order and finds them by id")
struct CatalogTests {
    private struct Loaf: KnowledgeEntry, Equatable {
        let id: String
        let position: SourcePosition

        init(_ id: String, line: Int) {
            self.id = id
            position = SourcePosition(file: "loaves.xml", line: line)
        }
    }

    @Test("entries keep the order of the files")
    func order() {
        var catalog = Catalog<Loaf>()
        for (number, id) in ["rye", "barley", "wheat"].enumerated() {
            #expect(catalog.add(Loaf(id, line: number + 1)) == nil)
        }
        #expect(catalog.entries.map(\.id) == ["rye", "barley", "wheat"])
        #expect(catalog["barley"] == Loaf("barley", line: 2))
    }

    @Test("an id that nobody has finds nothing", arguments: ["", "Rye", "rye ", "oats"])
    func unknown(id: String) {
        var catalog = Catalog<Loaf>()
        #expect(catalog.add(Loaf("rye", line: 1)) == nil)
        #expect(catalog[id] == nil)
    }

    @Test("the first of two entries with one id stays, and is handed back")
    func taken() {
        var catalog = Catalog<Loaf>()
        let first = Loaf("rye", line: 1)
        #expect(catalog.add(first) == nil)
        #expect(catalog.add(Loaf("rye", line: 9)) == first)
        #expect(catalog.entries == [first])
        #expect(catalog["rye"] == first)
    }
}
