import Testing

@Suite("No two statements of different kinds may share an id")
struct StatementCheckTests {
    static let kinds = [
        Edit("👉<contraindication id=\"ci-coeliac\"", "ci-coeliac", "def-sourdough"),
        Edit("👉<aftercare id=\"ac-slicing\"", "ac-slicing", "def-sourdough"),
        Edit("👉<timeline id=\"tl-cool\"", "tl-cool", "def-sourdough"),
        Edit("👉<red-flag id=\"rf-oven-fire\"", "rf-oven-fire", "def-sourdough"),
        Edit("👉<claim id=\"claim-b1\"", "claim-b1", "def-sourdough"),
        Edit("👉<left-out id=\"rye-legend\"", "rye-legend", "def-sourdough"),
    ]

    @Test("the second is reported, with the place of the first", arguments: kinds)
    func second(edit: Edit) throws {
        try expectFault(edit, "a second 'def-sourdough'; the first stands at bread.xml:28:3")
    }
}
