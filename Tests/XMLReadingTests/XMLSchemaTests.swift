import Diagnostics
import TestSupport
import Testing
import XMLReading

@Suite("A schema finds every fault of a document")
struct XMLSchemaTests {
    @Test("a valid document is read as without a schema")
    func valid() throws {
        let text = "<knowledge>\n <fact id='a'><short>é</short></fact><year>2026</year></knowledge>"
        let reading = Reading(text, schema: try SmallSchema.compiled())
        #expect(reading.faults == [])
        let root = try #require(reading.root)
        #expect(root == Reading(text).root)
    }

    @Test("several faults of one file are all reported, each at its place")
    func severalFaults() throws {
        Reading.expectFaults(
            [
                "Element 'fact': The attribute 'id' is required but missing.",
                "unknown element <fakt>; did you mean <fact>?",
                "Element 'year': 'é' is not a valid value of the atomic type 'xs:integer'.",
                "Element 'fact', attribute 'is': The attribute 'is' is not allowed.",
                "Element 'shirt': This element is not expected. Expected is ( short ).",
                "Element 'fact': Missing child element(s). Expected is ( short ).",
            ],
            in: """
                <knowledge>
                  👉<fact><short>é</short></fact> <!-- é --> 👉<fakt/>
                  👉<year>é</year>
                  👉<fact
                    id='a' is='b'>
                    👉<shirt/></fact>👉<fact id='c'/>
                </knowledge>
                """,
            schema: try SmallSchema.compiled()
        )
    }

    @Test("faults that the schema found stand beside the one that ended the parse")
    func faultsBeforeTheEnd() throws {
        Reading.expectFaults(
            [
                "unknown element <fakt>; did you mean <fact>?",
                "Opening and ending tag mismatch: knowledge line 1 and facts",
            ],
            in: "<knowledge>\n 👉<fakt/>\n</facts>👉",
            schema: try SmallSchema.compiled()
        )
    }

    @Test("stray text is reported at the element that it stands in")
    func strayText() throws {
        let message =
            "Element 'knowledge': Character content other than whitespace is not allowed "
            + "because the content type is 'element-only'."
        for content in ["x<year>1</year>", "<year>1</year> x"] {
            Reading.expectRefusal(
                of: "<!-- é -->\n👉<knowledge>\n\(content)</knowledge>",
                message,
                schema: try SmallSchema.compiled()
            )
        }
    }

    @Test("of very many faults a hundred are reported")
    func manyFaults() throws {
        let text = "<knowledge>" + String(repeating: "\n<fakt/>", count: 150) + "</knowledge>"
        let faults = Reading(text, schema: try SmallSchema.compiled()).faults
        #expect(faults.count == 100)
        #expect(
            faults.last == "acne.xml:101:1: error: unknown element <fakt>; did you mean <fact>?"
        )
    }

    @Test("a control character that was refused does not come back in the schema's message")
    func deceptiveValue() throws {
        Reading.expectRefusal(
            of: "<knowledge>\n👉<fact id='a\u{202E}b c'/><fact/></knowledge>",
            "attribute 'id' holds the invisible control character U+202E; delete it",
            schema: try SmallSchema.compiled()
        )
    }

    @Test("a document cannot bring in a schema of its own")
    func schemaLocation() throws {
        let own = SmallSchema.text.replacing("\"year\"", with: "\"secret\"")
        let folder = try TemporaryFolder(["own.xsd": own])
        let text = """
            <knowledge xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xsi:noNamespaceSchemaLocation="\(folder.path)/own.xsd">
              👉<secret>1</secret></knowledge>
            """
        Reading.expectRefusal(
            of: text,
            "unknown element <secret>; known here are fact, knowledge, year",
            schema: try SmallSchema.compiled()
        )
    }

    @Test("an XInclude is an unknown element")
    func inclusion() throws {
        let folder = try TemporaryFolder(["secret.txt": "secret"])
        Reading.expectRefusal(
            of: """
                <knowledge xmlns:xi="http://www.w3.org/2001/XInclude">
                  👉<xi:include href="\(folder.path)/secret.txt" parse="text"/>
                </knowledge>
                """,
            "unknown element <{http://www.w3.org/2001/XInclude}include>; "
                + "known here are fact, knowledge, year",
            schema: try SmallSchema.compiled()
        )
    }

    @Test("the schema of knowledge compiles")
    func shipped() {
        let (schema, faults) = SmallSchema.compile(fileAt: Repository.knowledgeSchema)
        #expect(faults == [])
        #expect(schema != nil)
    }

    @Test("schemas that compile and validate at once do not meet")
    func parallel() async throws {
        let text = "<knowledge>\n<fakt/></knowledge>"
        let faults = await withTaskGroup(of: [String].self) { group in
            for _ in 0..<32 {
                group.addTask {
                    let schema = SmallSchema.compile(fileAt: Repository.knowledgeSchema).schema
                    return Reading(text, schema: schema).faults
                }
            }
            return await group.reduce(into: Set<[String]>()) { $0.insert($1) }
        }
        #expect(faults == [["acne.xml:2:1: error: unknown element <fakt>; did you mean <fact>?"]])
    }
}

// MARK: - Faulty schemas

extension XMLSchemaTests {
    private static let open = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"

    /// Faulty schemas with a 👉 where the fault must be reported.
    static let faults = [
        ("👉", "the file is empty; write an XML document"),
        ("👉<a/>", "The XML document 'in_memory_buffer' is not a schema document."),
        (
            "👉<!DOCTYPE a><xs:schema/>",
            "a DOCTYPE is not allowed; delete it and write its entities out"
        ),
        ("\(open)\n<a></b>👉</xs:schema>", "Opening and ending tag mismatch: a line 2 and b"),
        (
            "\(open)\n <xs:element name='a'/>\n 👉<xs:element\n  type='xs:string'/></xs:schema>",
            "Element '{http://www.w3.org/2001/XMLSchema}element': "
                + "The attribute 'name' is required but missing."
        ),
        (
            "\(open)\n 👉<xs:include schemaLocation='b.xsd'/></xs:schema>",
            "<xs:include> is not allowed; a schema stands in one file"
        ),
        (
            "\(open)\n 👉<xs:redefine schemaLocation='b.xsd'/></xs:schema>",
            "<xs:redefine> is not allowed; a schema stands in one file"
        ),
        (
            "<s:schema xmlns:s='http://www.w3.org/2001/XMLSchema'>é👉<s:import/></s:schema>",
            "<s:import> is not allowed; a schema stands in one file"
        ),
        (
            "<schema xmlns='http://www.w3.org/2001/XMLSchema'>\n👉<import/></schema>",
            "<import> is not allowed; a schema stands in one file"
        ),
    ]

    @Test("a bad schema is refused at its fault", arguments: faults)
    func fault(marked: String, message: String) throws {
        let text = MarkedText(marked)
        let place = text.place(from: SourcePosition(file: "acne.xsd"))
        let (schema, faults) = try SmallSchema.compile(text.text)
        #expect(schema == nil)
        #expect(faults == ["\(place): error: \(message)"])
    }

    @Test("a missing schema is refused")
    func missing() throws {
        let folder = try TemporaryFolder()
        let (schema, faults) = SmallSchema.compile(fileAt: folder.path + "/none.xsd")
        #expect(schema == nil)
        #expect(faults == ["acne.xsd:1:1: error: cannot be opened: No such file or directory"])
    }

    @Test("every element that would read another file is reported")
    func everyInclusion() throws {
        let text = "\(Self.open)<xs:import/>\n<xs:include/></xs:schema>"
        let (schema, faults) = try SmallSchema.compile(text)
        #expect(schema == nil)
        #expect(faults.map { $0.prefix(15) } == ["acne.xsd:1:56: ", "acne.xsd:2:1: e"])
    }
}

@Suite("A document that is refused under a schema is let go safely")
struct RefusalUnderSchemaTests {
    static let refused = [
        "<fact id='a\u{200B}'><short>x</short></fact>",
        "<fact id='a'><short>x\u{202E}y</short></fact>",
        String(repeating: "<fact>", count: 100),
        "<fact " + (0..<70).map { "a\($0)='1'" }.joined(separator: " ") + "/>",
    ]

    /// libxml2's validation goes on reading the tag or text after the callback that refused it.
    @Test("in the middle of a tag or a text, again and again", arguments: refused)
    func refuses(element: String) throws {
        let schema = try SmallSchema.compiled()
        for _ in 0..<50 {
            let reading = Reading("<knowledge>\(element)</knowledge>", schema: schema)
            #expect(reading.root == nil)
            #expect(!reading.faults.isEmpty)
        }
    }
}
