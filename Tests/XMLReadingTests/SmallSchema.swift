import Diagnostics
import TestSupport
import Testing
import XMLReading

/// A schema for tests: the root takes any element that is declared at the top.
enum SmallSchema {
    static let text = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="knowledge">
            <xs:complexType><xs:sequence>
              <xs:any processContents="strict" minOccurs="0" maxOccurs="unbounded"/>
            </xs:sequence></xs:complexType>
          </xs:element>
          <xs:element name="fact">
            <xs:complexType>
              <xs:sequence><xs:element name="short" type="xs:string"/></xs:sequence>
              <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="year" type="xs:integer"/>
        </xs:schema>
        """

    /// The schema, compiled.
    static func compiled() throws -> XMLSchema {
        let (schema, faults) = try compile(text)
        #expect(faults == [])
        return try #require(schema)
    }

    /// What came of compiling a text as acne.xsd.
    static func compile(_ text: String) throws -> (schema: XMLSchema?, faults: [String]) {
        let folder = try TemporaryFolder(["acne.xsd": text])
        return compile(fileAt: folder.path + "/acne.xsd")
    }

    /// What came of compiling a file as acne.xsd.
    static func compile(fileAt path: String) -> (schema: XMLSchema?, faults: [String]) {
        var collector = DiagnosticCollector()
        let schema = XMLSchema.schema(at: path, named: "acne.xsd", reportingTo: &collector)
        return (schema, collector.diagnostics.map(\.description))
    }
}
