import { ApolloProvider } from '@apollo/client/react';
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { clientFor } from './client.ts';
import { OrdersGrid } from './OrdersGrid.tsx';
import { SignIn } from './SignIn.tsx';
import './style.css';

function App() {
  const [access, setAccess] = useState<{ url: string; token: string }>();
  const client = useMemo(() => access && clientFor(access), [access]);
  if (!client) return <SignIn onSignIn={setAccess} />;
  return (
    <ApolloProvider client={client}>
      <OrdersGrid />
    </ApolloProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
