import Testing

@Suite("There must be one subject, with a default topic that exists")
struct SubjectCheckTests {
    @Test("no subject is a fault of the folder")
    func none() throws {
        let loaded = try LoadedFolder(["bread.xml": "<knowledge/>"])
        #expect(loaded.reports == ["folder:1:1: error: no file holds a <subject>; write one"])
        #expect(loaded.base == nil)
    }

    @Test("a second subject is reported, with the place of the first")
    func second() throws {
        let subject = """
            👉<subject version="1" lang="en" default-topic="sourdough"><name>rolls</name></subject>
            """
        try expectFault(
            .adding(subject),
            "a second <subject>; the first stands at bread.xml:4:3"
        )
    }

    @Test("the default topic must be defined")
    func defaultTopic() throws {
        try expectFault(
            Edit("👉<subject", "default-topic=\"sourdough\"", "default-topic=\"baguette\""),
            "the default topic 'baguette' is not defined; write a <topic>"
        )
    }

    @Test("the source of the claims must be defined")
    func claimsSource() throws {
        let edit = Edit("👉<subject", "lang=\"en\"", "lang=\"en\" claims-from=\"leaflet\"")
        let loaded = try LoadedFolder(["bread.xml": edit.text()])
        let report = try #require(loaded.reports.first)
        #expect(report.hasPrefix("bread.xml:4:3: error: unknown source 'leaflet'"))
        #expect(loaded.reports.count == 1)
        try expectNoFault(Edit("<subject", "lang=\"en\"", "lang=\"en\" claims-from=\"common\""))
    }
}
