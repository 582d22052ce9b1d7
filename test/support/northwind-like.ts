import { Random } from './faults/random.ts';

/* Files with the columns and the oddities of the Northwind sample, all of them made up here. */

const CUSTOMERS = 12;
const PRODUCTS = 15;
const ORDERS = 20;
const EMPLOYEES = 4;
/** Of the orders: these have not shipped. */
const OPEN = 3;

const CITIES = ['Łódź,Poland', 'São Paulo,Brazil', 'Köln,Germany', 'Cork,Ireland'];
/** One with a comma, as an export without quotes leaves it. */
const STREETS = ['Rua do Sol, 12', '8 Mill Road', 'Ulica Polna 3'];
/** Of prices and discounts as a computer kept them. */
const DISCOUNTS = ['0', '0.05', '0.15000001', '0.2'];

const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const date = (day: number): string => `1997-${String(1 + (day % 12)).padStart(2, '0')}-11 00:00:00.000`;
const file = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`;

const placeOf = (random: Random): string => {
  const [city = '', country = ''] = random.pick(CITIES).split(',');
  return `${random.pick(STREETS)},${city},NULL,NULL,${country}`;
};

/** Texts of the files by their names: the same ones every time. */
export function northwindLike(): Record<string, string> {
  const random = new Random(1997);
  const orders = numbered(ORDERS).map((order) => {
    const own = random.of('order', order);
    const shipped = order > ORDERS - OPEN ? 'NULL' : date(order);
    const freight = (own.between(0, 9_999) / 100).toFixed(2);
    return `${order},C${own.between(1, CUSTOMERS)},${own.between(1, EMPLOYEES)},${date(order)},${date(order)},${shipped},1,${freight},Somebody,${placeOf(own)}`;
  });
  const lines = numbered(ORDERS).flatMap((order) =>
    numbered(1 + (order % 3)).map((line) => {
      const own = random.of('line', order, line);
      const price = (own.between(100, 9_999) / 100).toFixed(2);
      return `${order},${1 + ((order * 5 + line) % PRODUCTS)},${price},${own.between(1, 30)},${own.pick(DISCOUNTS)}`;
    }),
  );
  return {
    'suppliers.csv': file('supplierID,companyName,address', ['1,Makers & Co,8 Mill Road']),
    'employees.csv': file(
      'employeeID,lastName,firstName,title,city,country,homePhone,reportsTo,hireDate',
      numbered(EMPLOYEES).map(
        (count) => `${count},Person${count},A,Seller,Cork,Ireland,NULL,${count > 1 ? 1 : 'NULL'},NULL`,
      ),
    ),
    'categories.csv': file('categoryID,categoryName,description,picture', ['1,Things,Of all kinds,0x15']),
    'shippers.csv': file('shipperID,companyName,phone', ['1,Carrier,NULL']),
    'customers.csv': file(
      'customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone,fax',
      numbered(CUSTOMERS).map(
        (count) => `C${count},Company ${count},Person ${count},NULL,${placeOf(random.of('customer', count))},NULL,NULL`,
      ),
    ),
    'products.csv': file(
      'productID,productName,supplierID,categoryID,quantityPerUnit,unitPrice,unitsInStock,unitsOnOrder,reorderLevel,discontinued',
      numbered(PRODUCTS).map((count) => {
        const own = random.of('product', count);
        return `${count},Thing ${count},1,1,NULL,${own.between(1, 90)}.00,${own.between(0, 60)},0,${own.between(0, 30)},${Number(own.chance(0.2))}`;
      }),
    ),
    'orders.csv': file(
      'orderID,customerID,employeeID,orderDate,requiredDate,shippedDate,shipVia,freight,shipName,shipAddress,shipCity,shipRegion,shipPostalCode,shipCountry',
      orders,
    ),
    'order-details.csv': file('orderID,productID,unitPrice,quantity,discount', lines),
  };
}
