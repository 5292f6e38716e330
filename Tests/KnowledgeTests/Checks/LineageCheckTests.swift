import Testing

@Suite("No concept may be a kind of itself")
struct LineageCheckTests {
    @Test("directly")
    func direct() throws {
        try expectFault(
            Edit("👉<topic id=\"dense-crumb\"", ">", " is=\"dense-crumb\">"),
            "'dense-crumb' is a kind of itself; mend 'is' here or above"
        )
    }

    @Test("round a corner: each concept of the circle is reported, and none that only leads to it")
    func circle() throws {
        let circle = Edit(
            "<topic id=\"yeast-bread\" kind=\"treatment\"",
            " kind=\"treatment\"",
            " kind=\"treatment\" is=\"crust dense-crumb\""
        )
        let text = try circle.text()
            .replacing("\"dense-crumb\" kind", with: "\"dense-crumb\" is=\"crust sourdough\" kind")
            .replacing("\"crust\" kind", with: "\"crust\" is=\"dense-crumb sourdough\" kind")
        let loaded = try LoadedFolder(["bread.xml": text])
        #expect(
            loaded.reports == [
                "bread.xml:22:3: error: 'dense-crumb' is a kind of itself; mend 'is' here or above",
                "bread.xml:23:3: error: 'crust' is a kind of itself; mend 'is' here or above",
            ]
        )
    }

    @Test("two ways up to the same wider concept are no circle")
    func diamond() throws {
        let pumpernickel = """
            <topic id="pumpernickel" kind="treatment" is="rye-sourdough sourdough">
              <name>pumpernickel</name>
            </topic>
            """
        try expectNoFault(.adding(pumpernickel))
    }
}
