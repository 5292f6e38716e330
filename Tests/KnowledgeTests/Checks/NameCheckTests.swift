import Testing

@Suite("No name may mean two things")
struct NameCheckTests {
    @Test(
        "spelled alike, or differing in case, hyphens, apostrophes or spaces",
        arguments: [
            "natural leaven", "Natural Leaven", "natural-leaven", "naturalleaven",
            "Natural’ Leaven",
        ]
    )
    func ambiguous(name: String) throws {
        try expectFault(
            Edit("<lay>heavy loaf</lay>", "<lay>heavy loaf", "👉<lay>\(name)"),
            "the name '\(name)' means 'sourdough' already, at bread.xml:19:64; "
                + "delete it in one of the two"
        )
    }

    @Test("neither may a misspelling of one be the name of another")
    func misspelling() throws {
        try expectFault(
            Edit("<name>slicing</name>", "<name>slicing", "👉<name>sourdoe"),
            "the name 'sourdoe' means 'sourdough' already, at bread.xml:19:89; "
                + "delete it in one of the two"
        )
    }

    @Test("one concept may spell a name in two ways")
    func sameConcept() throws {
        try expectNoFault(Edit("<lay>natural leaven</lay>", "natural leaven", "Sour-Dough"))
    }
}
