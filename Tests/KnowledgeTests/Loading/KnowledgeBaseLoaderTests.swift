import Diagnostics
import Foundation
import Knowledge
import TestSupport
import Testing

@Suite("A folder of knowledge is loaded as a whole, or every fault of it is reported")
struct KnowledgeBaseLoaderTests {
    @Test("the bread has no fault")
    func bread() throws {
        let base = try Bread.knowledge()
        #expect(base.subject.name == "bread")
        #expect(base.subject.defaultTopic == "sourdough")
    }

    @Test("files in folders below are read, and only those called .xml")
    func files() throws {
        let loaded = try LoadedFolder([
            "a/b/bread.xml": Bread.text(), "notes.txt": "no XML", "bread.xml~": "<",
        ])
        #expect(loaded.reports == [])
        #expect(loaded.base?.facts.entries.first?.position.line == 28)
    }

    @Test("without a schema, the one in the folder is used")
    func ownSchema() throws {
        let schema = try String(contentsOfFile: Repository.knowledgeSchema, encoding: .utf8)
        let files = ["bread.xml": try Bread.text(), "schema/knowledge.xsd": schema]
        #expect(try LoadedFolder(files, schema: nil).base != nil)
    }
}

// MARK: - What cannot be read

extension KnowledgeBaseLoaderTests {
    @Test("a folder that is not there is reported")
    func missingFolder() throws {
        let folder = try TemporaryFolder()
        var collector = DiagnosticCollector()
        let loader = KnowledgeBaseLoader(
            folder: folder.path + "/nowhere",
            schema: Repository.knowledgeSchema
        )
        #expect(loader.load(reportingTo: &collector) == nil)
        let report = "\(folder.path)/nowhere:1:1: error: is no folder that can be read"
        #expect(collector.diagnostics.map(\.description) == [report])
    }

    @Test("a file that holds a single entry is no knowledge")
    func foreignRoot() throws {
        let loaded = try LoadedFolder([
            "bread.xml": Bread.text(), "list.xml": "<words id=\"x\">a</words>",
        ])
        #expect(
            loaded.reports == [
                "list.xml:1:1: error: the file begins with <words>; put everything into <knowledge>"
            ]
        )
    }

    @Test("a schema that is not there is reported")
    func missingSchema() throws {
        let loaded = try LoadedFolder(["bread.xml": Bread.text()], schema: nil)
        #expect(
            loaded.reports == [
                "schema/knowledge.xsd:1:1: error: cannot be opened: No such file or directory"
            ]
        )
        #expect(loaded.base == nil)
    }

    @Test("a schema that is none is reported where it is wrong")
    func faultySchema() throws {
        let files = ["bread.xml": try Bread.text(), "schema/knowledge.xsd": "<knowledge/>"]
        let loaded = try LoadedFolder(files, schema: nil)
        #expect(loaded.reports.first?.hasPrefix("schema/knowledge.xsd:1:1: error: ") == true)
        #expect(loaded.base == nil)
    }

    @Test("a folder called like a file is reported")
    func folderAsFile() throws {
        let loaded = try LoadedFolder(["bread.xml": Bread.text(), "rolls.xml/notes.txt": ""])
        #expect(loaded.reports == ["rolls.xml:1:1: error: is not a file; name an XML file"])
        #expect(loaded.base == nil)
    }

    /// The messages are libxml2's, and change a little with its version.
    @Test("malformed XML is reported on its line")
    func malformedXML() throws {
        let edit = Edit("<short>Sourdough is", "</short>", "</shorter>")
        let loaded = try LoadedFolder(["bread.xml": edit.text()])
        let report = try #require(loaded.reports.first)
        #expect(report.hasPrefix("bread.xml:29:"))
        #expect(report.contains("mismatch: short"))
        #expect(loaded.base == nil)
    }

    static let violations = [
        (Edit("👉<fact id=\"dense-young\"", " grade=\"limited\"", ""), "'grade' is required"),
        (
            Edit("👉<fact id=\"dense-young\"", "limited", "huge"),
            "'huge' is not an element of the set"
        ),
        (Edit("👉<fact id=\"dense-young\"", "dense-young", "Dense Young"), "'Dense Young'"),
        (Edit("<lay>heavy loaf</lay>", "<lay>heavy loaf", "👉<lay>"), "minLength"),
        (Edit("<lay>heavy loaf</lay>", "<lay>heavy loaf", "👉<lay> \n "), "minLength"),
        (Edit("<name>crust</name>", "<name>crust</name>", "👉<nome>crust</nome>"), "( name )"),
        (
            Edit("👉<activity", "<name>slicing</name><lay>cut the loaf</lay>", ""),
            "Missing child element(s)"
        ),
    ]

    /// The messages are libxml2's, and change a little with its version.
    @Test("what the schema forbids is reported at its element", arguments: violations)
    func violation(edit: Edit, excerpt: String) throws {
        let bread = MarkedText(try edit.marked())
        let loaded = try LoadedFolder(["bread.xml": bread.text])
        let report = try #require(loaded.reports.first { $0.contains(excerpt) })
        let place = bread.place(from: SourcePosition(file: "bread.xml"))
        #expect(report.hasPrefix("\(place): error: "))
        #expect(loaded.base == nil)
    }

    @Test("an unknown element is reported with the nearest known one")
    func unknownElement() throws {
        try expectFault(
            .adding("👉<contraindicatoin/>"),
            "unknown element <contraindicatoin>; did you mean <contraindication>?"
        )
    }
}

// MARK: - Several faults

extension KnowledgeBaseLoaderTests {
    @Test("faults of all files are reported in one run, by file and place")
    func severalFiles() throws {
        let bread = try Edit("<aftercare id=\"ac-slicing\"", "PT2H", "2H").text()
            .replacing("facts=\"smell-normal\"", with: "facts=\"smell\"")
        let loaded = try LoadedFolder([
            "z.xml":
                "<knowledge><symptom id=\"burnt\" is=\"smoke\"><name>burnt</name></symptom></knowledge>",
            "bread.xml": bread,
            "a/rolls.xml":
                "<knowledge>\n<activity id=\"crust\"><name>crusting</name></activity></knowledge>",
        ])
        #expect(
            loaded.reports == [
                "bread.xml:23:3: error: a second 'crust'; the first stands at a/rolls.xml:2:1; "
                    + "rename or delete one",
                "bread.xml:44:3: error: '2H' in 'until' is no ISO 8601 duration; "
                    + "write PT6H, P3D, P2W, P6M or P1Y",
                "bread.xml:60:3: error: unknown fact 'smell'; define it first",
                "z.xml:1:12: error: unknown concept 'smoke'; define it first",
            ]
        )
    }

    @Test("a file that cannot be read hides no fault of another's own elements")
    func unreadableFile() throws {
        let loaded = try LoadedFolder([
            "bread.xml": try Edit("<timeline id=\"tl-cool\"", "PT2H", "2H").text(),
            "a.xml": "<knowledge",
            "z.xml": "<knowledge><fakt/></knowledge>",
        ])
        #expect(loaded.reports.count == 3)
        #expect(loaded.reports.first?.hasPrefix("a.xml:1:") == true)
        #expect(
            loaded.reports.dropFirst() == [
                "bread.xml:48:3: error: '2H' in 'until' is no ISO 8601 duration; "
                    + "write PT6H, P3D, P2W, P6M or P1Y",
                "z.xml:1:12: error: unknown element <fakt>; did you mean <fact>?",
            ]
        )
    }

    @Test("references into a file that cannot be read are not reported beside its fault")
    func referencesIntoUnreadableFile() throws {
        let loaded = try LoadedFolder([
            "bread.xml": Edit(
                "<fact id=\"dense-young\"",
                "about=\"dense-crumb\"",
                "about=\"flour\""
            )
            .text(),
            "flour.xml": "<knowledge><topic id=\"flour\" kind=\"active\"/></knowledge>",
        ])
        #expect(loaded.reports.count == 1)
        #expect(loaded.reports.first?.hasPrefix("flour.xml:1:12: error: ") == true)
    }

    @Test("a reference into another file is found, whatever the order of the files")
    func referenceAcrossFiles() throws {
        let loaded = try LoadedFolder([
            "bread.xml": Edit(
                "<fact id=\"dense-young\"",
                "about=\"dense-crumb\"",
                "about=\"flour\""
            )
            .text(),
            "flour.xml": """
            <knowledge>
              <topic id="flour" kind="active"><name>flour</name></topic>
              <words id="is">is|are</words>
            </knowledge>
            """,
            "a.xml": """
            <knowledge>
              <intent id="flour" answer="red-flags"><pattern>@is {#flour}</pattern></intent>
            </knowledge>
            """,
        ])
        #expect(loaded.reports == [])
        #expect(loaded.base?.facts["dense-young"]?.about.contains("flour") == true)
    }
}
